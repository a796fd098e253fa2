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
if(MSVC)
    target_compile_options(muster_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${MUSTER_WERROR}>:/WX>)
else()
    target_compile_options(muster_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wsuggest-override
        $<$<BOOL:${MUSTER_WERROR}>:-Werror>)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # g++ 12 takes an empty std::optional<std::variant> for an unset one when it optimises.
        target_compile_options(muster_options INTERFACE -Wno-maybe-uninitialized)
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
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(muster_options INTERFACE -fsanitize=address,undefined)
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
    add_library(muster_precompiled_core OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(muster_precompiled_core PRIVATE muster_options Qt6::Core)
    target_precompile_headers(muster_precompiled_core PRIVATE ${without_screen})
    set_target_properties(muster_precompiled_core PROPERTIES AUTOMOC OFF)
    add_library(muster_precompiled_widgets OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(muster_precompiled_widgets PRIVATE muster_options Qt6::Widgets)
    target_precompile_headers(muster_precompiled_widgets PRIVATE ${without_screen} ${on_screen})
    set_target_properties(muster_precompiled_widgets PROPERTIES AUTOMOC OFF)
endif()

# muster_precompile(TARGET): by the folder it lives in.
function(muster_precompile target)
    if(NOT MUSTER_PRECOMPILE)
        return()
    endif()
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(tests/)?ui(/|$)")
        target_precompile_headers(${target} REUSE_FROM muster_precompiled_widgets)
    elseif(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(tests/)?app/")
        target_precompile_headers(${target} REUSE_FROM muster_precompiled_core)
    endif()
endfunction()

# muster_library(NAME SOURCES files... [LINKS targets...])
# A folder's static library. LINKS are PUBLIC: they are the arrows of the house.
function(muster_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    qt_add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC muster_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    muster_precompile(${name})
endfunction()

# For the tests that read files.
add_library(muster_test_data INTERFACE)
target_compile_definitions(muster_test_data INTERFACE MUSTER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")

# Every test program but benchmarks: what the sanitizers' run builds.
add_custom_target(muster_tests)

# muster_test(NAME SOURCES files... LABELS labels... [LINKS targets...] [GUI])
# One Qt Test executable a file, run off-screen with language and time zone pinned.
function(muster_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LABELS;LINKS")
    qt_add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE muster_options ${arg_LINKS} Qt6::Test)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    muster_precompile(${name})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT "bench" IN_LIST arg_LABELS)
        add_dependencies(muster_tests ${name})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}"
        TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;UBSAN_OPTIONS=print_stacktrace=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0")
endfunction()
