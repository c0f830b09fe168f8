# Warnings, language level and sanitizers for our own code; nothing of it reaches those who link us.
add_library(bokslut_compile_options INTERFACE)
target_compile_features(bokslut_compile_options INTERFACE cxx_std_20)
target_compile_options(bokslut_compile_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # GCC 12 sees overlaps in std::string's operator+ that are not there
  $<$<BOOL:${BOKSLUT_WARNINGS_AS_ERRORS}>:-Werror>)

if(BOKSLUT_SANITIZE)
  add_compile_options(-fsanitize=${BOKSLUT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${BOKSLUT_SANITIZE})
endif()

if(PROJECT_IS_TOP_LEVEL AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(BOKSLUT_CCACHE ccache)
  mark_as_advanced(BOKSLUT_CCACHE)
  if(BOKSLUT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${BOKSLUT_CCACHE})
  endif()
endif()
