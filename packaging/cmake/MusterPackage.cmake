# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# CPack: names, texts and dependencies of the packages. The version is the project's own.

# What a package is made of, in SPDX, beside the packages. The time is SOURCE_DATE_EPOCH's when it is set.
string(TIMESTAMP MUSTER_BUILD_TIME "%Y-%m-%dT%H:%M:%SZ" UTC)
string(TOLOWER "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}" MUSTER_SYSTEM)
get_property(MUSTER_HTTPLIB_VERSION GLOBAL PROPERTY MUSTER_HTTPLIB_VERSION)
set(MUSTER_HTTPLIB_LINK DYNAMIC_LINK)
if(MUSTER_HTTPLIB_INCLUDE) # the header alone: compiled in
    set(MUSTER_HTTPLIB_LINK STATIC_LINK)
endif()
set(MUSTER_RUNTIME "")
set(MUSTER_RUNTIME_LINKS "")
if(MINGW) # its libraries go along
    string(CONFIGURE [[,
    { "SPDXID": "SPDXRef-GCC-runtime", "name": "GCC runtime libraries", "versionInfo": "@CMAKE_CXX_COMPILER_VERSION@",
      "supplier": "Organization: Free Software Foundation", "downloadLocation": "https://gcc.gnu.org/",
      "licenseConcluded": "GPL-3.0-or-later WITH GCC-exception-3.1",
      "licenseDeclared": "GPL-3.0-or-later WITH GCC-exception-3.1",
      "copyrightText": "NOASSERTION", "filesAnalyzed": false },
    { "SPDXID": "SPDXRef-winpthreads", "name": "winpthreads", "supplier": "Organization: mingw-w64",
      "downloadLocation": "https://www.mingw-w64.org/",
      "licenseConcluded": "MIT", "licenseDeclared": "MIT",
      "copyrightText": "NOASSERTION", "filesAnalyzed": false }]] MUSTER_RUNTIME @ONLY)
    foreach(part GCC-runtime winpthreads)
        string(APPEND MUSTER_RUNTIME_LINKS ",\n    { \"spdxElementId\": \"SPDXRef-Muster\", "
            "\"relationshipType\": \"DYNAMIC_LINK\", \"relatedSpdxElement\": \"SPDXRef-${part}\" }")
    endforeach()
endif()
configure_file(packaging/cmake/muster.spdx.json.in ${PROJECT_BINARY_DIR}/package/muster.spdx.json @ONLY)

set(CPACK_PACKAGE_NAME Muster)
set(CPACK_PACKAGE_VENDOR "The Muster developers")
set(CPACK_PACKAGE_CONTACT "The Muster developers <muster@example.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL ${MUSTER_PROJECT_URL})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop console that restarts cloud fleets at most once")
set(CPACK_PACKAGE_DESCRIPTION
    "Lists cloud phone servers, encode servers and pull-to-push tasks in a table,
sends what was ticked and confirmed, each target at most once, and follows
every job to its end, in English and Chinese. Credentials live in the
keychain of the desktop. A demo cloud is built in.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_THREADS 0)

if(APPLE)
    include(${CMAKE_CURRENT_LIST_DIR}/../macos/package.cmake)
elseif(WIN32)
    include(${CMAKE_CURRENT_LIST_DIR}/../windows/package.cmake)
else()
    include(${CMAKE_CURRENT_LIST_DIR}/../linux/package.cmake)
endif()
include(CPack)
