# SPDX-FileCopyrightText: The Muster developers
# SPDX-License-Identifier: Apache-2.0
#
# The .dmg: the bundle with its own Qt, and a link to Applications beside it. Signing happens between
# installing and packing, see sign.cmake.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME Muster-${PROJECT_VERSION}-macos)
set(CPACK_DMG_VOLUME_NAME "Muster ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)

# What its libraries were built for: unless told, the release of this machine, as Homebrew's are.
set(MUSTER_MACOS_MINIMUM "${CMAKE_OSX_DEPLOYMENT_TARGET}")
if(NOT MUSTER_MACOS_MINIMUM)
    execute_process(COMMAND sw_vers -productVersion OUTPUT_VARIABLE MUSTER_MACOS_MINIMUM
        OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
set_target_properties(muster PROPERTIES
    OUTPUT_NAME Muster
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_LIST_DIR}/Info.plist.in
    MACOSX_BUNDLE_GUI_IDENTIFIER org.muster.Muster
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_ICON_FILE Muster.icns)

# Drawn sizes of the icon, packed at build time: iconutil is part of macOS.
set(iconset ${PROJECT_BINARY_DIR}/package/Muster.iconset)
set(icns ${PROJECT_BINARY_DIR}/package/Muster.icns)
set(png ${PROJECT_SOURCE_DIR}/resources/icons/png)
add_custom_command(OUTPUT ${icns}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${iconset}
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-16.png ${iconset}/icon_16x16.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-32.png ${iconset}/icon_16x16@2x.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-32.png ${iconset}/icon_32x32.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-64.png ${iconset}/icon_32x32@2x.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-128.png ${iconset}/icon_128x128.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-256.png ${iconset}/icon_128x128@2x.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-256.png ${iconset}/icon_256x256.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-512.png ${iconset}/icon_256x256@2x.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-512.png ${iconset}/icon_512x512.png
    COMMAND ${CMAKE_COMMAND} -E copy ${png}/muster-1024.png ${iconset}/icon_512x512@2x.png
    COMMAND iconutil --convert icns --output ${icns} ${iconset}
    DEPENDS ${png}/muster-1024.png VERBATIM)
target_sources(muster PRIVATE ${icns})
set_source_files_properties(${icns} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)

# Qt, its plugins and QtKeychain into the bundle, but never macdeployqt's own disk image: it would be
# packed before the signature.
qt_generate_deploy_app_script(TARGET muster FILENAME_VARIABLE deploy NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy})
set(MUSTER_ENTITLEMENTS ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist)
configure_file(${CMAKE_CURRENT_LIST_DIR}/sign.cmake.in ${PROJECT_BINARY_DIR}/package/sign.cmake @ONLY)
install(SCRIPT ${PROJECT_BINARY_DIR}/package/sign.cmake)
