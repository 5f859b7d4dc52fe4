#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* The names without the width are macros over macros, which Swift does not see. */
