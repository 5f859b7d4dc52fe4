/* What a program is started with: its options, by glibc's <getopt.h>, which Swift's Glibc module
   leaves out, and its environment. getopt and environ are global variables of C; these functions are
   the only way to them here. */
#include <getopt.h>
#include <unistd.h>

static inline void program_restart_options(void) {
  optind = 0;
  opterr = 0;
}

/* The index of the next element of argv. */
static inline int program_next_word(void) { return optind; }

static inline const char *program_option_value(void) { return optarg; }

/* The letter or value of the option that was refused; 0 for a long one that is not known. */
static inline int program_refused_option(void) { return optopt; }

static inline char **program_environment(void) {
  extern char **environ;
  return environ;
}
