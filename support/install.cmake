# Install rules: libraries, headers, the command, and what find_package and pkg-config need. DESTDIR works as usual.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/bokslut)

install(TARGETS bokslut_core_lib bokslut_consistency_lib bokslut_lib EXPORT bokslut ARCHIVE FILE_SET HEADERS)
if(BOKSLUT_SIE5)
  install(TARGETS bokslut_sie5_component EXPORT bokslut)
  set(optional_packages "pugixml")
endif()
install(EXPORT bokslut NAMESPACE bokslut:: FILE bokslut-targets.cmake DESTINATION ${package_dir})

configure_package_config_file(support/bokslut-config.cmake.in generated/bokslut-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may break what uses us; then this becomes SameMajorVersion.
write_basic_package_version_file(generated/bokslut-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/generated/bokslut-config.cmake
              ${PROJECT_BINARY_DIR}/generated/bokslut-config-version.cmake DESTINATION ${package_dir})

# The paths in bokslut.pc are relative to the file, so that an installed tree can be moved.
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_LIBDIR libdir_is_absolute)
if(libdir_is_absolute)
  set(pc_prefix ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
  string(REGEX REPLACE "/$" "" pc_prefix "\${pcfiledir}/${pc_prefix}")
endif()
list(JOIN optional_packages " " pc_optional)
cmake_path(APPEND pc_libdir "\${prefix}" "${CMAKE_INSTALL_LIBDIR}")
cmake_path(APPEND pc_includedir "\${prefix}" "${CMAKE_INSTALL_INCLUDEDIR}")
configure_file(support/bokslut.pc.in generated/bokslut.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/generated/bokslut.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

if(TARGET bokslut_cli)
  install(TARGETS bokslut_cli RUNTIME)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
