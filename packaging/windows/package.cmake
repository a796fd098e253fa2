# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# The installer and a .zip: the program with its own Qt. Made on Windows, or across with mingw-w64.
set(CPACK_GENERATOR NSIS ZIP)
set(CPACK_PACKAGE_FILE_NAME Muster-${PROJECT_VERSION}-win64)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Muster)
set(MUSTER_ICON ${CMAKE_CURRENT_LIST_DIR}/muster.ico)
set(CPACK_MUSTER_ICON ${MUSTER_ICON})
# Our template, in two languages and for one user or all. A 64-bit stub: its program is 64-bit as well.
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_MODULE_PATH ${CMAKE_MODULE_PATH})
set(CPACK_NSIS_DEFINES "Target amd64-unicode")

enable_language(RC)
configure_file(${CMAKE_CURRENT_LIST_DIR}/muster.rc.in ${PROJECT_BINARY_DIR}/package/muster.rc @ONLY)
target_sources(muster PRIVATE ${PROJECT_BINARY_DIR}/package/muster.rc)

if(NOT CMAKE_CROSSCOMPILING)
    qt_generate_deploy_app_script(TARGET muster FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy})
    install(IMPORTED_RUNTIME_ARTIFACTS qt6keychain RUNTIME DESTINATION .)
    return()
endif()

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
