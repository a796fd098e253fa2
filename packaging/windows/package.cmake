# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# The installer and a .zip: the program with its own Qt. Made on Windows, or across with mingw-w64.
set(CPACK_GENERATOR NSIS ZIP)
set(CPACK_PACKAGE_FILE_NAME Muster-${PROJECT_VERSION}-win64)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Muster)
set(MUSTER_ICON ${CMAKE_CURRENT_LIST_DIR}/muster.ico)
set(CPACK_MUSTER_ICON ${MUSTER_ICON})
# Our template, in two languages and for one user or all.
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_MODULE_PATH ${CMAKE_MODULE_PATH})

enable_language(RC)
set(manifest ${PROJECT_BINARY_DIR}/package/muster.manifest)
configure_file(${CMAKE_CURRENT_LIST_DIR}/muster.manifest.in ${manifest} @ONLY)
if(MSVC)
    # It writes a manifest of its own, and takes ours into it.
    target_sources(muster PRIVATE ${manifest})
    set(MUSTER_MANIFEST_RESOURCE "")
else()
    set(MUSTER_MANIFEST_RESOURCE "1 24 \"${manifest}\"")
endif()
foreach(MUSTER_PROGRAM muster muster-demo-cloud)
    set(MUSTER_PROGRAM_DESCRIPTION "Muster")
    if(MUSTER_PROGRAM STREQUAL "muster-demo-cloud")
        set(MUSTER_PROGRAM_DESCRIPTION "Muster demo cloud")
    endif()
    configure_file(${CMAKE_CURRENT_LIST_DIR}/muster.rc.in
        ${PROJECT_BINARY_DIR}/package/${MUSTER_PROGRAM}.rc @ONLY)
    target_sources(${MUSTER_PROGRAM} PRIVATE ${PROJECT_BINARY_DIR}/package/${MUSTER_PROGRAM}.rc)
endforeach()

if(NOT CMAKE_CROSSCOMPILING)
    # Not by Qt's own deploy script: that one expects the program in a folder bin.
    install(CODE "execute_process(COMMAND \"$<TARGET_FILE:Qt6::windeployqt>\" --release --no-translations
        --no-compiler-runtime --no-system-d3d-compiler --no-opengl-sw --dir \"\${CMAKE_INSTALL_PREFIX}\"
        \"\${CMAKE_INSTALL_PREFIX}/muster.exe\" COMMAND_ERROR_IS_FATAL ANY)")
    install(IMPORTED_RUNTIME_ARTIFACTS qt6keychain RUNTIME DESTINATION .)
    set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION .)
    include(InstallRequiredSystemLibraries)
    return()
endif()

# A 64-bit stub, which Debian's NSIS has and the usual one on Windows lacks: wine without its 32-bit half
# runs no other.
set(CPACK_NSIS_DEFINES "Target amd64-unicode")
# windeployqt belongs to a Qt that was built on Windows. Plugins are loaded by name: these are named.
get_target_property(core Qt6::Core IMPORTED_LOCATION_RELEASE)
cmake_path(GET core PARENT_PATH qt_bin)
foreach(plugin platforms/qwindows platforms/qoffscreen styles/qwindowsvistastyle tls/qschannelbackend
        sqldrivers/qsqlite)
    cmake_path(GET plugin PARENT_PATH folder)
    install(FILES ${qt_bin}/../${QT6_INSTALL_PLUGINS}/${plugin}.dll DESTINATION plugins/${folder})
endforeach()
file(WRITE ${PROJECT_BINARY_DIR}/package/qt.conf "[Paths]\nPlugins = plugins\n")
install(FILES ${PROJECT_BINARY_DIR}/package/qt.conf DESTINATION .)

set(MUSTER_DLL_FOLDERS ${qt_bin})
foreach(dll libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${dll}
        OUTPUT_VARIABLE file OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    file(REAL_PATH ${file} file)
    cmake_path(GET file PARENT_PATH folder)
    list(APPEND MUSTER_DLL_FOLDERS ${folder})
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/deploy.cmake.in ${PROJECT_BINARY_DIR}/package/deploy.cmake @ONLY)
install(SCRIPT ${PROJECT_BINARY_DIR}/package/deploy.cmake)
