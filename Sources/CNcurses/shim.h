// What Swift cannot import from <curses.h>: macros and variadic functions. Nothing else lives here.
#ifndef DUBAN_CNCURSES_SHIM_H
#define DUBAN_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <iconv.h>
#include <locale.h>
#include <sys/signalfd.h>

// Attributes are macros with casts, which the importer skips.
static inline unsigned int shim_a_bold(void) { return A_BOLD; }
static inline unsigned int shim_a_reverse(void) { return A_REVERSE; }
static inline unsigned int shim_a_underline(void) { return A_UNDERLINE; }
static inline unsigned int shim_a_dim(void) { return A_DIM; }
static inline unsigned int shim_color_pair(int pair) { return COLOR_PAIR(pair); }

// stdin is a variable too. NULL where the terminal is unknown, where initscr would exit.
static inline SCREEN *shim_open(const char *name, FILE *output) { return newterm(name, output, stdin); }

// glibc declares it only with _GNU_SOURCE. Negative where the system has none; 1 closes it in other programs.
extern int memfd_create(const char *, unsigned int);
static inline int shim_memory_file(void) { return memfd_create("frame", 1); }

// <term.h> is full of macros with short names, so its one function is declared here. NULL or -1: no such string.
extern char *tigetstr(const char *);
static inline const char *shim_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

// Flags that the importer makes an enum of.
static inline int shim_signalfd(const sigset_t *set) { return signalfd(-1, set, SFD_NONBLOCK | SFD_CLOEXEC); }

// stdscr, LINES and COLS are variables of the library; Swift 6 sees unsafe shared state.
static inline WINDOW *shim_stdscr(void) { return stdscr; }
static inline int shim_lines(void) { return LINES; }
static inline int shim_columns(void) { return COLS; }
static inline int shim_colors(void) { return COLORS; }

#endif
