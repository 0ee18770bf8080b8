# A check that cannot fail is none: runs SCRIPT on the tree CASE, which is wrong on purpose, and wants
# it to fail with the words of CASE/expected.txt; a case without that file has to pass.
#   cmake -DSCRIPT=<check> -DCASE=<folder> -DWORK=<scratch folder> -P self_test.cmake
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${CASE}/tree -DWORK=${WORK} -P ${SCRIPT}
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT EXISTS ${CASE}/expected.txt)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "a good tree was refused:\n${said}")
    endif()
    return()
endif()
if(result EQUAL 0)
    message(FATAL_ERROR "nothing was found in a tree that is wrong")
endif()
string(REGEX REPLACE "[ \n]+" " " said "${said}")   # CMake breaks long messages into lines
file(STRINGS ${CASE}/expected.txt expected)
foreach(line IN LISTS expected)
    string(FIND "${said}" "${line}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "it failed, but did not say “${line}”:\n${said}")
    endif()
endforeach()
