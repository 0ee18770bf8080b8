# Who may include whom: every arrow between rooms, every door of an outside library, as data.
#   cmake -DROOT=<tree> -P includes.cmake
# The linker keeps the arrows of compiled code; headers share one root, so this keeps theirs.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/findings.cmake)

# --- Rooms, and what each may see of ours besides itself. A room inside another comes first.
set(rooms core/domain core/calendar core/text core/packs core/crypto core/sqlite core/store core/reports
    sync/protocol sync/courier sync/client sync/server
    app/text app/files app/print app/office app/cli app/desktop)
set(all_core core/domain core/calendar core/text core/packs core/crypto core/sqlite core/store core/reports)

set(core/domain_ALLOWS "")
set(core/calendar_ALLOWS core/domain)
set(core/text_ALLOWS core/domain)
# What a phone, an identity number and a sum of money look like is text's to say, for forms too.
set(core/packs_ALLOWS core/domain core/text)
set(core/crypto_ALLOWS "")
set(core/sqlite_ALLOWS "")
set(core/store_ALLOWS core/domain core/sqlite core/crypto core/text core/calendar)
set(core/reports_ALLOWS core/domain core/calendar core/packs)
set(sync/protocol_ALLOWS core/domain core/crypto)
set(sync/courier_ALLOWS core/domain core/crypto sync/protocol)
set(sync/client_ALLOWS core/domain core/crypto core/store sync/protocol sync/courier)
set(sync/server_ALLOWS core/domain core/calendar core/text core/packs core/reports core/crypto core/sqlite
    sync/protocol sync/courier)
set(app/text_ALLOWS core/domain)
set(app/files_ALLOWS core/domain)
set(app/print_ALLOWS core/domain core/packs)
set(app/office_ALLOWS ${all_core} app/text app/files)
set(app/cli_ALLOWS ${all_core} sync/protocol sync/client sync/courier app/text app/files app/print app/office)
set(app/desktop_ALLOWS ${all_core} sync/protocol sync/client sync/courier app/text app/files app/print app/office)

# --- Files of a room that may see less than the room: a pattern of the path, then what is forbidden.
# Pages and models show values; the wiring beside them asks the store.
set(narrow_1 "^app/desktop/.*_(page|model|view|dialog)\\.(h|cpp)$" "^(core/store|core/sqlite|sync)/")
# The engine decides and has no I/O of its own: the simulation runs it without a store.
set(narrow_2 "^sync/client/(sync_engine|sync_steps|sync_greeting|sync_push|sync_pull|sync_papers|lanes|backoff|pace|batch_size|answers)\\.(h|cpp)$"
    "^core/(store|sqlite)/")

# --- Doors of outside libraries: a pattern of the header, then where it may stand.
set(door_1 "^sodium(\\.h|/)" "^core/crypto/")
set(door_2 "^(QSql|sqlite3\\.h)" "^(core/sqlite|sync/server/storage)/")
set(door_3 "^(boost|openssl)/" "^sync/server/http/")
set(door_4 "^zstd" "^sync/protocol/")
set(door_5 "^qrencode" "^app/print/")
set(door_6 "^(QNetwork|QSsl|QTcp|QUdp|QHostAddress)" "^(sync/client/https_link|app/desktop/session/wake)\\.cpp$")
set(door_7 "^CLI/" "^(app/cli|sync/server)/")
set(door_8 "^catch2/" "^tests/support/")
set(door_9 "^Q(Application|Widget|Dialog|MainWindow|Label|PushButton|LineEdit|TextEdit|ComboBox|CheckBox|(HBox|VBox|Grid|Form|Box|Stacked)Layout|Table(View|Widget)|List(View|Widget)|Tree(View|Widget)|MessageBox|FileDialog|PrintDialog|Menu|Action|StackedWidget|ScrollArea|GroupBox|SpinBox|DialogButtonBox|Style)$"
    "^app/desktop/")
# PostgreSQL's own library; a test's program starts one.
set(door_12 "^(libpq|postgresql/)" "^sync/server/storage/postgres_connection\\.cpp$")
set(door_11 "^poppler-" "^app/files/")
set(door_10 "^Q(Painter|Image|Pixmap|Font|TextDocument|PdfWriter|GuiApplication)$" "^app/(print|files|desktop|cli)/")
# The sources of the programs; tests may look behind the doors, but for 8.
set(product "^(core|sync|app)/")

# --- The clock and chance are handed in; only app/office/system.h and the server's main make them.
set(chance "currentDateTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|QDate::currentDate|QTime::currentTime|createUuid|QRandomGenerator|system_clock|random_device|std::rand")
set(chance_EXCEPT
    "^app/office/system\\.h$" "^sync/server/main\\.cpp$")

function(check_ours file room header)
    if(header MATCHES "^\\.\\.?/|/\\.\\./")
        finding("${file}: \"${header}\" (ours are included by full path from the root)")
        return()
    endif()
    room_of(${header} seen)
    if(seen STREQUAL "" OR room STREQUAL "tests" OR seen STREQUAL room)
        # tests may look at everything
    elseif(seen STREQUAL "tests")
        finding("${file}: \"${header}\" (the programs may not see the tests)")
    elseif(NOT seen IN_LIST ${room}_ALLOWS)
        finding("${file}: \"${header}\" (${room} may not see ${seen})")
    endif()
    foreach(number RANGE 1 2)
        list(GET narrow_${number} 0 files)
        list(GET narrow_${number} 1 forbidden)
        if(file MATCHES "${files}" AND header MATCHES "${forbidden}")
            finding("${file}: \"${header}\" (this kind of file may not see it)")
        endif()
    endforeach()
endfunction()

function(check_outside file header)
    if(header MATCHES "^Qt[A-Z][A-Za-z]*/")
        finding("${file}: <${header}> (no module before a Qt class: the link graph decides)")
    elseif(header MATCHES "^Qt(Core|Gui|Widgets|Network|Sql|Svg|PrintSupport|Test|Concurrent)$")
        finding("${file}: <${header}> (no umbrella headers)")
    endif()
    foreach(number RANGE 1 12)
        list(GET door_${number} 0 library)
        list(GET door_${number} 1 place)
        if(header MATCHES "${library}" AND NOT file MATCHES "${place}" AND (number EQUAL 8 OR file MATCHES "${product}"))
            finding("${file}: <${header}> (this library has one door: ${place})")
        endif()
    endforeach()
endfunction()

function(check_chance file path)
    foreach(main IN LISTS chance_EXCEPT)
        if(file MATCHES "${main}")
            return()
        endif()
    endforeach()
    file(STRINGS ${path} lines REGEX "${chance}")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "//.*" "" code "${line}")
        if(code MATCHES "(${chance})")
            finding("${file}: ${CMAKE_MATCH_1} (the clock and chance are handed in; only app/office/system.h and the server's main make them)")
        endif()
    endforeach()
endfunction()

function(room_of path out)
    set(${out} "" PARENT_SCOPE)
    if(path MATCHES "^tests/")
        set(${out} tests PARENT_SCOPE)
        return()
    endif()
    foreach(room IN LISTS rooms)
        if(path MATCHES "^${room}/")
            set(${out} ${room} PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

sources_of(${ROOT} "core;sync;app;resources;tests" "h;cpp" files)
foreach(file IN LISTS files)
    room_of(${file} room)
    if(room STREQUAL "" AND file MATCHES "${product}")
        finding("${file}: no room of includes.cmake holds this file")
        continue()
    endif()
    file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS lines)
        if(line MATCHES "include[ \t]*\"([^\"]+)\"")
            check_ours(${file} "${room}" "${CMAKE_MATCH_1}")
        elseif(line MATCHES "include[ \t]*<([^>]+)>")
            check_outside(${file} "${CMAKE_MATCH_1}")
        endif()
    endforeach()
    if(file MATCHES "${product}")
        check_chance(${file} ${ROOT}/${file})
    endif()
endforeach()
report("${ROOT}")
