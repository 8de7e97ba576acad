/* The floor of a workbook: tables of tab-separated values as sheets, one row after the other in constant memory, each cell
   with a format, and nothing else. Words: the workbook, then the tables. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static void add(lxw_worksheet *sheet, lxw_format *format, const char *path) {
  FILE *table = fopen(path, "r");
  char *line = NULL;
  size_t room = 0;
  if (!table) exit(1);
  for (lxw_row_t row = 0; getline(&line, &room, table) > 0; row++) {
    char *rest = line;
    line[strcspn(line, "\n")] = 0;
    for (lxw_col_t column = 0; rest; column++) {
      char *cell = strsep(&rest, "\t");
      if (*cell) worksheet_write_string(sheet, row, column, cell, format);
      else worksheet_write_blank(sheet, row, column, format);
    }
  }
  free(line);
  fclose(table);
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .use_zip64 = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(argv[1], &options);
  lxw_format *format = workbook_add_format(book);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_text_wrap(format);
  for (int table = 2; table < argc; table++) add(workbook_add_worksheet(book, NULL), format, argv[table]);
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 1;
}
