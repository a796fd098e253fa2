# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# What is installed where, on every system. Packages are made of exactly this; see MusterPackage.cmake.
include(GNUInstallDirs)

set(url "https://example.org/muster")
if(DEFINED ENV{MUSTER_PROJECT_URL})
    set(url "$ENV{MUSTER_PROJECT_URL}")
endif()
set(MUSTER_PROJECT_URL "${url}" CACHE STRING
    "Where the project lives; stands in packages and in the metadata that software centres read")

if(APPLE)
    install(TARGETS muster BUNDLE DESTINATION .)
    install(FILES LICENSE DESTINATION Muster.app/Contents/Resources)
    install(DIRECTORY packaging/licences DESTINATION Muster.app/Contents/Resources)
    return()
endif()

if(WIN32)
    install(TARGETS muster muster-demo-cloud RUNTIME DESTINATION .)
    install(FILES LICENSE DESTINATION . RENAME LICENSE.txt)
    install(DIRECTORY packaging/licences DESTINATION .)
    return()
endif()

include(packaging/cmake/MusterChangelog.cmake)
install(TARGETS muster muster-demo-cloud RUNTIME)
configure_file(packaging/linux/org.muster.muster.metainfo.xml.in
    ${PROJECT_BINARY_DIR}/package/org.muster.muster.metainfo.xml @ONLY)
install(FILES packaging/linux/org.muster.muster.desktop
    DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${PROJECT_BINARY_DIR}/package/org.muster.muster.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
foreach(size 16 24 32 48 64 128 256 512)
    install(FILES resources/icons/png/muster-${size}.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps
        RENAME org.muster.muster.png)
endforeach()
install(FILES resources/icons/svg/muster.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME org.muster.muster.svg)

# Compressed without a name and a time in it: the same bytes from the same sources.
find_program(MUSTER_GZIP gzip REQUIRED)
set(compressed "")
foreach(page ${PROJECT_SOURCE_DIR}/packaging/linux/muster.1 ${PROJECT_SOURCE_DIR}/packaging/linux/muster-demo-cloud.1
        ${PROJECT_BINARY_DIR}/package/changelog)
    cmake_path(GET page FILENAME name)
    set(out ${PROJECT_BINARY_DIR}/package/${name}.gz)
    add_custom_command(OUTPUT ${out}
        COMMAND ${MUSTER_GZIP} -9nc ${page} > ${out}
        DEPENDS ${page} VERBATIM)
    list(APPEND compressed ${out})
endforeach()
add_custom_target(muster_documentation ALL DEPENDS ${compressed})
install(FILES ${PROJECT_BINARY_DIR}/package/muster.1.gz ${PROJECT_BINARY_DIR}/package/muster-demo-cloud.1.gz
    DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${PROJECT_BINARY_DIR}/package/changelog.gz packaging/linux/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/muster)
