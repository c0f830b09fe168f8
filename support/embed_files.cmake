# Run by bokslut_embed: writes OUTPUT, a C++ file that holds FILES as raw strings.
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(stem ${file} NAME)
  file(READ ${file} text)
  string(APPEND entries "    {\"${stem}\", R\"embedded(${text})embedded\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include <span>\n#include \"statements/embedded_file.hpp\"\n\nnamespace bokslut {\n\nnamespace {\nconst EmbeddedFile files[] = {\n${entries}};\n}  // namespace\n\nstd::span<const EmbeddedFile> ${NAME}_data() { return files; }\n\n}  // namespace bokslut\n")
