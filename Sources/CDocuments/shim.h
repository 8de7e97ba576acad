#ifndef DUBAN_CDOCUMENTS_SHIM_H
#define DUBAN_CDOCUMENTS_SHIM_H

#include <csv.h>
#include <expat.h>
#include <gumbo.h>
#include <iconv.h>
#include <minizip/ioapi.h>
#include <minizip/unzip.h>
#include <minizip/zip.h>

#endif
