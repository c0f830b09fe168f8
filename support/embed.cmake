# bokslut_embed(target name files…): makes src/<name>_data.cpp in the build tree, which holds the files as text:
#   std::span<const EmbeddedFile> bokslut::<name>_data()   (declared where it is used)
function(bokslut_embed target name)
  file(GLOB files CONFIGURE_DEPENDS ${ARGN})
  set(output ${PROJECT_BINARY_DIR}/generated/${name}_data.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DNAME=${name} "-DFILES=${files}" -P
            ${PROJECT_SOURCE_DIR}/support/embed_files.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/support/embed_files.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
