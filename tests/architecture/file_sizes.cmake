# No file grows without anybody noticing: from 300 lines on it is named, beyond 400 it fails.
#   cmake -DROOT=<tree> -P file_sizes.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/findings.cmake)
set(warn_at 300)
set(fail_above 400)

# Exceptions: path, then the reason on the same line.
set(long_EXCEPT "")

sources_of(${ROOT} "core;sync;app;resources;translations;packaging;tests" "cpp;h;cmake" files)
sources_of(${ROOT} "core;sync;app;resources;translations;packaging;tests" "txt" texts)
list(FILTER texts INCLUDE REGEX "(^|/)CMakeLists\\.txt$")
list(APPEND files ${texts})
if(EXISTS ${ROOT}/CMakeLists.txt)
    list(APPEND files CMakeLists.txt)
endif()
foreach(file IN LISTS files)
    file(READ ${ROOT}/${file} content)
    string(REGEX MATCHALL "\n" ends "${content}")
    list(LENGTH ends lines)
    if(lines GREATER fail_above AND NOT file IN_LIST long_EXCEPT)
        finding("${file}: ${lines} lines (at most ${fail_above}: split it by subject)")
    elseif(lines GREATER_EQUAL warn_at)
        message(NOTICE "warning: ${file}: ${lines} lines (from ${warn_at} on it wants splitting)")
    endif()
endforeach()
report("${ROOT}")
