#ifndef DUBAN_CLINUX_SHIM_H
#define DUBAN_CLINUX_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>

/* Exchanges two names in one step (renameat2(2), RENAME_EXCHANGE). glibc declares renameat2 only with
   _GNU_SOURCE, which a module that is compiled already cannot get, and Swift does not import the variadic syscall. */
static inline int linux_exchange(int folder, const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, folder, one, folder, other, 1u << 1);
}

#endif
