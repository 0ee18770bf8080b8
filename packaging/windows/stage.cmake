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
# CMake asks for names in small letters, as Windows sees no difference; this file system does.
set(small ${BUILD}/small-letters)
file(REMOVE_RECURSE ${small})
file(MAKE_DIRECTORY ${small})
file(GLOB dlls ${PREFIX}/bin/*.dll ${gcc}/*.dll /usr/${triple}/lib/*.dll)
foreach(dll IN LISTS dlls)
    get_filename_component(name ${dll} NAME)
    string(TOLOWER ${name} name)
    file(CREATE_LINK ${dll} ${small}/${name} SYMBOLIC)
endforeach()
file(GLOB_RECURSE exes ${STAGE}/*.exe)
file(GLOB_RECURSE modules ${STAGE}/*.dll)
file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${exes} MODULES ${modules}
    DIRECTORIES ${small}
    PRE_EXCLUDE_REGEXES ${system} "^api-ms-win-" "^libsqlite3\\.dll$"   # installed with the programs
    RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
if(missing)
    message(FATAL_ERROR "Neither built by us nor part of Windows (system-dlls.txt): ${missing}")
endif()
foreach(dll IN LISTS found)
    file(REAL_PATH ${dll} dll)
    file(COPY ${dll} DESTINATION ${STAGE})
endforeach()

file(GLOB_RECURSE binaries ${STAGE}/*.exe ${STAGE}/*.dll)
foreach(binary IN LISTS binaries)
    execute_process(COMMAND ${triple}-strip --strip-unneeded ${binary} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
