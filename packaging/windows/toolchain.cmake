# Cross building for 64-bit Windows with Debian's mingw-w64. COMMUNEDESK_PREFIX is what prefix.sh made.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_VERSION 10)
set(CMAKE_SYSTEM_PROCESSOR AMD64)
set(triple x86_64-w64-mingw32)
# The -posix variant: std::thread and std::mutex over winpthreads.
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_AR /usr/bin/${triple}-gcc-ar-posix CACHE FILEPATH "")
set(CMAKE_RANLIB /usr/bin/${triple}-gcc-ranlib-posix CACHE FILEPATH "")
if(NOT COMMUNEDESK_PREFIX)
    set(COMMUNEDESK_PREFIX $ENV{COMMUNEDESK_PREFIX})
endif()
if(NOT IS_DIRECTORY "${COMMUNEDESK_PREFIX}")
    message(FATAL_ERROR "Set COMMUNEDESK_PREFIX to the folder that packaging/windows/prefix.sh prints.")
endif()
# Checks that CMake compiles by themselves see the same prefix.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES COMMUNEDESK_PREFIX)

set(CMAKE_FIND_ROOT_PATH ${COMMUNEDESK_PREFIX} /usr/${triple})
list(APPEND CMAKE_PREFIX_PATH ${COMMUNEDESK_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# pkg-config must not answer with this machine's own libraries.
set(ENV{PKG_CONFIG_LIBDIR} ${COMMUNEDESK_PREFIX}/lib/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")
set(PKG_CONFIG_ARGN --static CACHE STRING "")   # the prefix's own libraries are

# moc, rcc, uic and lrelease run here; they must be of the very version of the Qt in the prefix.
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
set(Qt6LinguistTools_DIR ${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools CACHE PATH "")
