# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# What all our targets share: warnings, Qt's strict-string switches, sanitizers.

add_library(muster_options INTERFACE)
target_include_directories(muster_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(muster_options INTERFACE
    MUSTER_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER)
# Of sources that are compiled together each would be told to shadow what the others keep to themselves.
if(MSVC)
    target_compile_options(muster_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${MUSTER_WERROR}>:/WX>)
else()
    target_compile_options(muster_options INTERFACE
        -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override
        $<$<NOT:$<BOOL:${MUSTER_UNITY}>>:-Wshadow>
        $<$<BOOL:${MUSTER_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # g++ 12 takes an empty std::optional<std::variant> for an unset one when it optimises. A source
        # that others are compiled with looks to it like a header.
        target_compile_options(muster_options INTERFACE
            -Wno-maybe-uninitialized $<$<BOOL:${MUSTER_UNITY}>:-Wno-subobject-linkage>)
    endif()
endif()
if(MUSTER_HARDEN AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    include(CheckPIESupported)
    check_pie_supported(LANGUAGES CXX)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    target_compile_options(muster_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
    target_link_options(muster_options INTERFACE LINKER:-z,relro,-z,now)
endif()
if(MUSTER_SANITIZE)
    target_compile_options(muster_options INTERFACE
        -fsanitize=${MUSTER_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(muster_options INTERFACE -fsanitize=${MUSTER_SANITIZE})
endif()

# Most of the time of a build goes into reading Qt's headers: they are read once for what lives without
# a screen and once for what lives on one. No source leans on it, as a build without it shows.
if(MUSTER_PRECOMPILE)
    set(without_screen
        <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument>
        <QJsonObject> <QList> <QLocale> <QLoggingCategory> <QObject> <QPointer> <QRegularExpression> <QSet>
        <QString> <QStringList> <QTimer> <QUrl> <QVariant>
        <algorithm> <chrono> <functional> <memory> <optional> <utility> <variant> <vector>)
    set(on_screen
        <QAction> <QApplication> <QCheckBox> <QComboBox> <QDialog> <QDialogButtonBox> <QEvent> <QHBoxLayout>
        <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QPainter> <QPushButton> <QTableView>
        <QToolButton> <QVBoxLayout> <QWidget>)
    file(WRITE ${PROJECT_BINARY_DIR}/precompiled.cpp "")
    function(muster_precompiled name links)
        add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
        target_link_libraries(${name} PRIVATE ${links})
        target_precompile_headers(${name} PRIVATE ${ARGN})
        set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    endfunction()
    muster_precompiled(muster_precompiled_core "muster_options;Qt6::Core" ${without_screen})
    muster_precompiled(muster_precompiled_widgets "muster_options;Qt6::Widgets" ${without_screen} ${on_screen})
endif()

# muster_precompile(TARGET [OF_TESTS]): by the folder it lives in.
function(muster_precompile target)
    if(NOT MUSTER_PRECOMPILE)
        return()
    endif()
    set(suffix)
    if("OF_TESTS" IN_LIST ARGN)
        set(suffix _tests)
    endif()
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(tests/)?ui(/|$)")
        target_precompile_headers(${target} REUSE_FROM muster_precompiled_widgets${suffix})
    elseif(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(tests/)?app/")
        target_precompile_headers(${target} REUSE_FROM muster_precompiled_core${suffix})
    endif()
endfunction()

# muster_library(NAME SOURCES files... [LINKS targets...])
# A folder's static library. LINKS are PUBLIC: they are the arrows of the house.
function(muster_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    qt_add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC muster_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(MUSTER_UNITY AND NOT CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/tests/")
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON)
    endif()
    muster_precompile(${name})
endfunction()

if(NOT MUSTER_BUILD_TESTS)
    return()
endif()
find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
# Paths of this checkout are in no test's flags: a precompiled header serves all folders, and a
# compiler cache another checkout. Those that Qt puts there are used by nothing.
get_target_property(definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
list(FILTER definitions EXCLUDE REGEX "^QT_TESTCASE_(BUILD|SOURCE)DIR=")
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${definitions}")

# What tests are built with. A test runs once where it was compiled once: optimising it costs more than
# it brings. What it tests is optimised as ever, and so are the benchmarks.
add_library(muster_test_options INTERFACE)
target_link_libraries(muster_test_options INTERFACE muster_options Qt6::Test)
if(NOT MSVC)
    target_compile_options(muster_test_options INTERFACE $<$<CONFIG:Release>:-O0>)
endif()
if(MUSTER_PRECOMPILE)
    # The parts of <QTest> which do not depend on the Qt modules that a folder links.
    set(in_tests <QBuffer> <QSignalSpy> <QTemporaryDir> <qtestcase.h> <qtestdata.h>)
    muster_precompiled(muster_precompiled_core_tests muster_test_options
        ${without_screen} ${in_tests})
    muster_precompiled(muster_precompiled_widgets_tests "muster_test_options;Qt6::Widgets"
        ${without_screen} ${on_screen} ${in_tests})
endif()

# Every test program but benchmarks: what the sanitizers' run builds.
add_custom_target(muster_tests)

# muster_test_program(NAME sources...): one that holds tests, and whatever they have added to it.
function(muster_test_program name)
    qt_add_executable(${name} ${ARGN})
    target_link_libraries(${name} PRIVATE muster_test_options)
    # What tests of a folder include is nearly the same: it is read and instantiated once for several.
    set_target_properties(${name} PROPERTIES AUTOMOC ON UNITY_BUILD ${MUSTER_UNITY})
    muster_precompile(${name} OF_TESTS)
    add_dependencies(muster_tests ${name})
endfunction()

# muster_test(NAME SOURCES files... LABELS labels... [LINKS targets...] [DEFINES definitions...]
#             [DEPENDS targets...] [TIMEOUT seconds] [UNDER command...])
# One Qt Test class in the first of the files, run off-screen with language and time zone pinned, in a
# process of its own. Linking is dear, so that the tests of a folder share one program, which is told
# which to run (tests/support/testmain.h); the target NAME builds it. A test with a main of its own, or
# Qt's QTEST_MAIN, is a program of its own.
# DEFINES are the first file's alone, DEPENDS built before, and UNDER is what starts the program.
function(muster_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LABELS;LINKS;DEFINES;DEPENDS;UNDER")
    set(tests ${arg_SOURCES})
    list(FILTER tests INCLUDE REGEX "\\.cpp$")
    list(GET tests 0 test)
    file(STRINGS ${test} own_main REGEX "^(int main|QTEST_[A-Z_]*MAIN)\\(")
    if(own_main)
        set(program ${name})
        muster_test_program(${program} ${arg_SOURCES})
        set(which)
    else()
        cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE program)
        string(REPLACE / _ program muster_${program})
        if(NOT TARGET ${program})
            muster_test_program(${program} ${PROJECT_SOURCE_DIR}/tests/support/testmain.cpp)
        endif()
        target_sources(${program} PRIVATE ${arg_SOURCES})
        add_custom_target(${name} DEPENDS ${program})
        cmake_path(GET test STEM which)
    endif()
    target_link_libraries(${program} PRIVATE ${arg_LINKS})
    if(arg_DEFINES)
        set_source_files_properties(${test} PROPERTIES COMPILE_DEFINITIONS "${arg_DEFINES}")
    endif()
    if(arg_DEPENDS)
        add_dependencies(${program} ${arg_DEPENDS})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${arg_UNDER} $<TARGET_FILE:${program}> ${which})
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}"
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;UBSAN_OPTIONS=print_stacktrace=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
endfunction()
