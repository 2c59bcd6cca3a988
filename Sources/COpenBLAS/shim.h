#pragma once
#include <cblas.h>
#include <stddef.h>

// LAPACK's Cholesky factorisation, which Debian's OpenBLAS contains and whose headers it leaves out. The length of the
// text is the argument that Fortran adds.
void dpotrf_(
    const char *triangle, const blasint *order, double *matrix, const blasint *leading, blasint *info, size_t length);
