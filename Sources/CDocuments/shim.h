#ifndef DUBAN_CDOCUMENTS_SHIM_H
#define DUBAN_CDOCUMENTS_SHIM_H

#include <csv.h>
#include <expat.h>
#include <gumbo.h>
#include <iconv.h>
#include <minizip/ioapi.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file in memory (memfd_create(2)), which glibc declares only with _GNU_SOURCE; -1 where there is none. */
static inline int documents_memory_file(void) { return (int)syscall(SYS_memfd_create, "xlsx", 1u); }

#endif
