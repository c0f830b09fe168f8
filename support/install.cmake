# Install rules: libraries, headers, the command, and what find_package and pkg-config need. DESTDIR works as usual.
include(CMakePackageConfigHelpers)

set(package_of_runtime libbokslut${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})  # as its SOVERSION
set(package_of_dev libbokslut-dev)
set(package_of_command bokslut)
set(package_of_python python3-bokslut)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/bokslut)

# Each component is a Debian package (support/package.cmake): runtime, dev, command, python.
install(TARGETS bokslut_core_lib bokslut_consistency_lib bokslut_lib EXPORT bokslut
  ARCHIVE COMPONENT dev FILE_SET HEADERS COMPONENT dev)
install(TARGETS bokslut_shared EXPORT bokslut-c
  LIBRARY COMPONENT runtime NAMELINK_COMPONENT dev FILE_SET HEADERS COMPONENT dev)
set(optional_packages "")     # found by find_package
set(needed_modules md4c)      # found by pkg-config
foreach(room sie5 xlsx docx)
  if(TARGET bokslut_${room}_component)
    install(TARGETS bokslut_${room}_component EXPORT bokslut COMPONENT dev)
  endif()
endforeach()
if(BOKSLUT_SIE5 OR BOKSLUT_DOCX)
  list(APPEND optional_packages pugixml)
endif()
if(BOKSLUT_XLSX)
  list(APPEND needed_modules xlsxwriter)
endif()
if(BOKSLUT_DOCX)
  list(APPEND needed_modules libzip)
endif()
install(EXPORT bokslut NAMESPACE bokslut:: FILE bokslut-targets.cmake DESTINATION ${package_dir} COMPONENT dev)
install(EXPORT bokslut-c NAMESPACE bokslut:: FILE bokslut-c-targets.cmake DESTINATION ${package_dir} COMPONENT dev)

configure_package_config_file(support/bokslut-config.cmake.in generated/bokslut-config.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may break what uses us; then this becomes SameMajorVersion.
write_basic_package_version_file(generated/bokslut-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/generated/bokslut-config.cmake
              ${PROJECT_BINARY_DIR}/generated/bokslut-config-version.cmake DESTINATION ${package_dir} COMPONENT dev)

# The paths in bokslut.pc are relative to the file, so that an installed tree can be moved.
cmake_path(IS_ABSOLUTE CMAKE_INSTALL_LIBDIR libdir_is_absolute)
if(libdir_is_absolute)
  set(pc_prefix ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
  string(REGEX REPLACE "/$" "" pc_prefix "\${pcfiledir}/${pc_prefix}")
endif()
list(JOIN optional_packages " " pc_optional)
list(JOIN needed_modules " " pc_modules)
cmake_path(APPEND pc_libdir "\${prefix}" "${CMAKE_INSTALL_LIBDIR}")
cmake_path(APPEND pc_includedir "\${prefix}" "${CMAKE_INSTALL_INCLUDEDIR}")
foreach(name bokslut bokslut-c)  # C++, static; and the C API, shared
  configure_file(support/${name}.pc.in generated/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/generated/${name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
endforeach()

if(TARGET bokslut_cli)
  install(TARGETS bokslut_cli RUNTIME COMPONENT command)
  install(FILES ${PROJECT_BINARY_DIR}/generated/bokslut.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT command)
endif()
foreach(component runtime dev command python)
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright  # as Debian calls it
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package_of_${component}} COMPONENT ${component})
endforeach()

# As Debian's Python finds it; it loads the runtime component's library. Wheels are made by bindings/python/setup.py.
set(BOKSLUT_PYTHON_DIR lib/python3/dist-packages CACHE STRING "Where the Python package is installed, below the prefix")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/bindings/python/bokslut DESTINATION ${BOKSLUT_PYTHON_DIR} COMPONENT python
  PATTERN __pycache__ EXCLUDE)

include(support/package.cmake)
