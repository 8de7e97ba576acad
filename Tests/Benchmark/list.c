/* The floor: the least that a list of a file's lines on ncursesw can be. It reads the file whole, finds its lines, moves
   (j k PgDn PgUp g G), searches on Enter (/ text Enter; an empty text shows all again), and paints only the rows that
   change. The last row says which line is selected, of how many. */
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *text;
static size_t *start; /* where each line starts, and the end */
static int lines, *shown, count; /* the lines that are shown */
static int selected, top;
static int painted_top = -1, painted_selected; /* what is on the screen; -1: nothing of use */

static void load(const char *path) {
  struct stat status;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0 || fstat(file, &status) != 0) exit(1);
  size_t size = (size_t)status.st_size, have = 0;
  text = malloc(size + 1);
  for (ssize_t got; have < size && (got = read(file, text + have, size - have)) > 0;) have += (size_t)got;
  close(file);
  int room = 1 << 12;
  start = malloc((size_t)room * sizeof *start);
  start[0] = 0;
  for (char *next = text; (next = memchr(next, '\n', (size_t)(text + have - next)));) {
    if (lines + 2 > room) start = realloc(start, (size_t)(room *= 2) * sizeof *start);
    start[++lines] = (size_t)(++next - text);
  }
  shown = malloc((size_t)lines * sizeof *shown);
}

static void find(const char *wanted) {
  count = 0;
  for (int line = 0; line < lines; line++) {
    size_t length = start[line + 1] - start[line];
    if (!*wanted || memmem(text + start[line], length, wanted, strlen(wanted))) shown[count++] = line;
  }
  selected = top = 0;
  painted_top = -1;
}

static void paint_row(int place) {
  int line = shown[place];
  if (place == selected) attron(A_REVERSE);
  mvaddnstr(place - top, 0, text + start[line], (int)(start[line + 1] - start[line] - 1));
  if (place == selected) attroff(A_REVERSE);
  clrtoeol();
}

static void paint(void) {
  int rows = LINES - 1, bottom;
  if (selected < top) top = selected;
  if (selected >= top + rows) top = selected - rows + 1;
  bottom = top + rows < count ? top + rows : count;
  if (painted_top < 0 || abs(top - painted_top) > 1) {
    erase();
    for (int place = top; place < bottom; place++) paint_row(place);
  } else {
    if (top != painted_top) {
      setscrreg(0, rows - 1);
      scrollok(stdscr, TRUE);
      scrl(top - painted_top);
      scrollok(stdscr, FALSE);
      setscrreg(0, LINES - 1);
    }
    if (painted_selected != selected && painted_selected >= top && painted_selected < bottom)
      paint_row(painted_selected);
    if (selected < bottom) paint_row(selected);
  }
  mvprintw(LINES - 1, 0, "%d/%d", selected + 1, count);
  clrtoeol();
  refresh();
  painted_top = top;
  painted_selected = selected;
}

static void ask(void) {
  char wanted[256] = "";
  echo();
  mvaddch(LINES - 1, 0, '/');
  clrtoeol();
  getnstr(wanted, sizeof wanted - 1);
  noecho();
  find(wanted);
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  setlocale(LC_ALL, "");
  load(argv[1]);
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  curs_set(0);
  set_escdelay(25);
  find("");
  for (int key = 0; key != 'q'; key = getch()) {
    int page = LINES - 1;
    switch (key) {
      case 'j': selected++; break;
      case 'k': selected--; break;
      case KEY_NPAGE: selected += page, top += page; break;
      case KEY_PPAGE: selected -= page, top -= page; break;
      case 'g': selected = 0; break;
      case 'G': selected = count - 1; break;
      case '/': ask(); break;
    }
    if (selected >= count) selected = count - 1;
    if (selected < 0) selected = 0;
    if (top > selected) top = selected;
    paint();
  }
  endwin();
  return 0;
}
