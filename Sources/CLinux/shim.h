#ifndef DUBAN_CLINUX_SHIM_H
#define DUBAN_CLINUX_SHIM_H

#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Exchanges two names in one step (renameat2(2), RENAME_EXCHANGE). glibc declares renameat2 only with
   _GNU_SOURCE, which a module that is compiled already cannot get, and Swift does not import the variadic syscall. */
static inline int linux_exchange(int folder, const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, folder, one, folder, other, 1u << 1);
}

/* Opens a folder for a file in it that has no name yet (open(2), O_TMPFILE, which is declared only with _GNU_SOURCE). */
static inline int linux_nameless(void) { return __O_TMPFILE; }

/* When an open file was made, in nanoseconds since 1970; 0 where the file system does not know (statx(2),
   STATX_BTIME). `struct statx` is declared only with _GNU_SOURCE: the places of stx_mask and stx_btime are the
   kernel's and never change. */
static inline int64_t linux_birth(int file) {
  unsigned char buffer[256] = {0};
  uint32_t mask, nanoseconds;
  int64_t seconds;
  if (syscall(SYS_statx, file, "", 0x1000, 0x800u, buffer) != 0) return 0;
  memcpy(&mask, buffer, sizeof mask);
  memcpy(&seconds, buffer + 80, sizeof seconds);
  memcpy(&nanoseconds, buffer + 88, sizeof nanoseconds);
  return (mask & 0x800u) == 0 ? 0 : seconds * 1000000000 + nanoseconds;
}

/* What the process has in its environment now, setenv included: Swift does not let one read a global of C that may
   change. */
extern char **environ;
static inline char **linux_environment(void) { return environ; }

/* The words of the command line where there is no /proc, which Swift reads them from: they lie before the environment
   that the process was started with (System V ABI, "initial process stack": their number, the words, NULL, the
   environment). Right only until the environment is changed. */
static inline char **linux_words(long *count) {
  char **word = environ - 1;
  for (*count = 0; (long)word[-1] != *count; *count += 1) word--;
  return word;
}

#endif
