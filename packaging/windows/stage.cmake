# Lays out what the installer packs: cmake -D BUILD=… -D PREFIX=… -D STAGE=… -P stage.cmake
# The programs, Qt's plugins, and every DLL they load that Windows does not bring. One that is in neither
# place is an error, not a surprise on an office PC.
cmake_policy(VERSION 3.25)
set(triple x86_64-w64-mingw32)

file(REMOVE_RECURSE ${STAGE})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${STAGE} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
# Programs and their DLLs in one folder, as Windows looks for them.
file(GLOB programs ${STAGE}/bin/*)
file(COPY ${programs} DESTINATION ${STAGE})
file(REMOVE_RECURSE ${STAGE}/bin)

set(plugins
    platforms/qwindows.dll          # the desktop
    platforms/qoffscreen.dll        # communedesk-cli opens no window
    sqldrivers/qsqlite.dll
    tls/qopensslbackend.dll
    imageformats/qjpeg.dll imageformats/qgif.dll imageformats/qtiff.dll imageformats/qwebp.dll)
foreach(plugin IN LISTS plugins)
    get_filename_component(folder ${plugin} DIRECTORY)
    file(COPY ${PREFIX}/plugins/${plugin} DESTINATION ${STAGE}/plugins/${folder})
endforeach()
file(WRITE ${STAGE}/qt.conf "[Paths]\nPrefix=.\nPlugins=plugins\n")

execute_process(COMMAND ${triple}-gcc-posix -print-file-name=libgcc_s_seh-1.dll
    OUTPUT_VARIABLE gcc OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
get_filename_component(gcc ${gcc} DIRECTORY)
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/system-dlls.txt system REGEX "^[a-z]")
list(TRANSFORM system REPLACE "\\." "\\\\.")
list(TRANSFORM system PREPEND "^")
list(TRANSFORM system APPEND "$")

set(CMAKE_GET_RUNTIME_DEPENDENCIES_PLATFORM windows+pe)
set(CMAKE_GET_RUNTIME_DEPENDENCIES_TOOL objdump)
set(CMAKE_GET_RUNTIME_DEPENDENCIES_COMMAND ${triple}-objdump)
file(GLOB_RECURSE exes ${STAGE}/*.exe)
file(GLOB_RECURSE modules ${STAGE}/*.dll)
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${exes} MODULES ${modules}
    DIRECTORIES ${PREFIX}/bin ${gcc} /usr/${triple}/lib
    PRE_EXCLUDE_REGEXES ${system}
    RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
if(missing)
    message(FATAL_ERROR "Neither built by us nor part of Windows (system-dlls.txt): ${missing}")
endif()
foreach(dll IN LISTS found)
    if(NOT dll MATCHES "^${STAGE}/")
        file(COPY ${dll} DESTINATION ${STAGE} FOLLOW_SYMLINK_CHAIN)
    endif()
endforeach()

file(GLOB_RECURSE binaries ${STAGE}/*.exe ${STAGE}/*.dll)
foreach(binary IN LISTS binaries)
    execute_process(COMMAND ${triple}-strip --strip-unneeded ${binary} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
