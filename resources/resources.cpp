// SPDX-License-Identifier: GPL-3.0-or-later

// A static library needs one source of its own. The data are the object files that
// qt_add_resources makes; whoever links this library gets them registered before main().
namespace resources {
extern const char* const root;
const char* const root = ":/";
}  // namespace resources
