#include <git2.h>
#include <git2/sys/odb_backend.h>

/* git_libgit2_opts is variadic, which Swift cannot call. */

static inline int copydesk_git_set_flag(int option, int value)
{
	return git_libgit2_opts(option, value);
}

static inline int copydesk_git_set_size(int option, size_t value)
{
	return git_libgit2_opts(option, value);
}
