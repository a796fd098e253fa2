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
if(MUSTER_SANITIZE)
    target_compile_options(muster_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(muster_options INTERFACE -fsanitize=address,undefined)
endif()

# muster_library(NAME SOURCES files... [LINKS targets...])
# A folder's static library. LINKS are PUBLIC: they are the arrows of the house.
function(muster_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    qt_add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC muster_options ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
endfunction()

# Every test program but benchmarks: what the sanitizers' run builds.
add_custom_target(muster_tests)

# muster_test(NAME SOURCES files... LABELS labels... [LINKS targets...] [GUI])
# One Qt Test executable a file, run off-screen with language and time zone pinned.
function(muster_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LABELS;LINKS")
    qt_add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE muster_options ${arg_LINKS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE
        MUSTER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
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
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
