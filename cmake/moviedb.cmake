# How every target of the project is made: one function for a library, one for a test.

# What the libraries are linked as. Shared where there are many test programs and each would carry a copy of its own:
# with the sanitizers' tables 174 of them are 19 GB linked statically, and 2 GB so.
set(MOVIEDB_LIBRARY_KIND STATIC)
if(MOVIEDB_SHARED_ROOMS)
    set(MOVIEDB_LIBRARY_KIND SHARED)
    set(CMAKE_LINK_DEPENDS_NO_SHARED ON) # a library's new inside is no reason to link its users again
    # In one folder: a program that looks for each of them in the folder of each room opens 7,000 files in vain.
    set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
endif()

add_library(moviedb_flags INTERFACE)
target_compile_options(moviedb_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror)
# Errors are values here (core/base/result.h), nothing throws or catches: without the landing pads a build is a tenth faster.
target_compile_options(moviedb_flags INTERFACE -fno-exceptions)
# The precompiled header is a large heap; GCC walks it less often when it may let it grow.
target_compile_options(moviedb_flags INTERFACE
    "$<$<CXX_COMPILER_ID:GNU>:SHELL:--param ggc-min-expand=100 --param ggc-min-heapsize=1048576>")
target_compile_definitions(moviedb_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    MOVIEDB_VERSION="${PROJECT_VERSION}")
if(MOVIEDB_SANITIZE)
    target_compile_options(moviedb_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(moviedb_flags INTERFACE -fsanitize=address,undefined)
    # GCC describes every access for the first two, 2.5 million descriptions that each start of the program registers: half of its
    # start and a quarter of the build. An access through a null pointer ends the program under the address sanitizer
    # anyway, and all casts of this project are to bytes. The third is a quarter of what is left; what a pointer beyond its
    # container reaches, the address sanitizer sees. (Clang, for the fuzzers, checks all three.)
    target_compile_options(moviedb_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=null,alignment,pointer-overflow>)
endif()

if(MOVIEDB_FUZZ)
    target_compile_options(moviedb_flags INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(moviedb_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Hundreds of test programs are linked, in a tenth of the time where this linker is installed. GCC knows it by name since 12.
# Not with the sanitizers: their presets pack relocations, and mold 1.10 does not note that the C library must know how to
# unpack them, which refuses to start such a program.
find_program(MOVIEDB_MOLD mold)
if(MOVIEDB_MOLD AND NOT MOVIEDB_SANITIZE AND (NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU OR CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1))
    target_link_options(moviedb_flags INTERFACE -fuse-ld=mold)
endif()

# GCC 12 sees overflows in std::string's own concatenation that are not there (GCC bugs 105329, 105651), and takes the
# value of an empty std::optional for one that is used (80635).
target_compile_options(moviedb_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow -Wno-restrict -Wno-maybe-uninitialized>)

# Precompiled once, used by every target: what a header grants is still decided by the target's own link line.
add_library(moviedb_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
set_target_properties(moviedb_pch PROPERTIES UNITY_BUILD OFF)
target_link_libraries(moviedb_pch PUBLIC moviedb_flags Qt6::Core nlohmann_json::nlohmann_json)
target_precompile_headers(moviedb_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch.h)

# Without precompiling (the lint preset: clang reads no headers that GCC has compiled) they are read as text.
if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
    target_compile_options(moviedb_flags INTERFACE -include ${CMAKE_SOURCE_DIR}/cmake/pch.h)
endif()

# moviedb_add_library(name [source…]): a library of the kind this build has. Without the definition that CMake gives the
# sources of a shared library: with it none could use the precompiled header of the others.
function(moviedb_add_library name)
    qt_add_library(${name} ${MOVIEDB_LIBRARY_KIND} ${ARGN})
    set_target_properties(${name} PROPERTIES DEFINE_SYMBOL "")
endfunction()

# A room is a folder with sources; its headers are reached by their path from the root ("core/base/result.h"), but only
# by targets that link the room: the include path holds one link to this folder alone.
# compiler: the target that compiles it.
function(moviedb_room name compiler)
    file(RELATIVE_PATH room ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    get_filename_component(house ${room} DIRECTORY)
    set(root ${CMAKE_BINARY_DIR}/rooms/${name})
    file(REMOVE_RECURSE ${root}) # a link of a folder that has become a house since
    file(MAKE_DIRECTORY ${root}/${house})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${room} SYMBOLIC)
    if(name STREQUAL compiler)
        target_include_directories(${name} PUBLIC ${root})
    else()
        target_include_directories(${name} INTERFACE ${root})
        target_include_directories(${compiler} PRIVATE ${root})
    endif()
    set_property(GLOBAL APPEND PROPERTY MOVIEDB_ROOMS ${name})
endfunction()

# Moc, called for each header with a QObject; the .cpp of its name includes what it made at its own end. AUTOMOC would
# scan every room and compile a further, empty object for it. The calls belong to a target without libraries: those of
# the room itself would wait for every library that the room links, and rooms would be compiled one after the other.
# (A header that gets its first Q_OBJECT: run cmake again.)
function(moviedb_moc name compiler)
    set(all)
    foreach(header ${ARGN})
        file(STRINGS ${header} objects REGEX "Q_OBJECT|Q_GADGET" LIMIT_COUNT 1)
        if(NOT objects)
            continue()
        endif()
        get_filename_component(stem ${header} NAME_WE)
        set(made ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/moc_${stem}.cpp)
        qt_generate_moc(${header} ${made} TARGET ${compiler})
        list(APPEND all ${made})
    endforeach()
    if(all)
        add_custom_target(${name}_moc DEPENDS ${all})
        add_dependencies(${compiler} ${name}_moc)
        target_include_directories(${compiler} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
    endif()
endfunction()

# moviedb_library(name [FOLDERS …] LINKS … [PRIVATE_LINKS …] [HOT]): the sources of the current folder, and of the folders
# below it that FOLDERS names, as one target.
# The link line is the room's permission: what it does not name, itself or through LINKS, is not on the include path.
# LINKS: what its headers include; PRIVATE_LINKS: what only its .cpp files do.
# HOT: computes for a long time on end, so it is worth a longer build (-O2 instead of -O1 in release).
function(moviedb_library name)
    cmake_parse_arguments(ARG "HOT" "" "FOLDERS;LINKS;PRIVATE_LINKS" ${ARGN})
    list(TRANSFORM ARG_FOLDERS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE places)
    list(APPEND places ${CMAKE_CURRENT_SOURCE_DIR})
    list(TRANSFORM places APPEND /*.cpp OUTPUT_VARIABLE source_globs)
    list(TRANSFORM places APPEND /*.h OUTPUT_VARIABLE header_globs)
    file(GLOB sources CONFIGURE_DEPENDS ${source_globs})
    file(GLOB headers CONFIGURE_DEPENDS ${header_globs})
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$") # that of the program, not of a room
    moviedb_house_of(house)
    if(MOVIEDB_JOIN_ROOMS AND NOT ARG_HOT)
        moviedb_joined_room(${name} ${house})
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY MOVIEDB_ROOMS_APART ${name})
    moviedb_add_library(${name} ${sources} ${headers})
    target_link_libraries(${name} PUBLIC moviedb_flags moviedb_pch ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
    moviedb_room(${name} ${name})
    moviedb_moc(${name} ${name} ${headers})
    if(ARG_HOT AND CMAKE_BUILD_TYPE STREQUAL Release)
        # Not precompiled: GCC 12 crashes on a header that was precompiled at another level.
        target_compile_options(${name} PRIVATE -O2)
    else()
        target_precompile_headers(${name} REUSE_FROM moviedb_pch)
    endif()
endfunction()

# The house of the current folder, as its target is called (core/store/films: moviedb_store_house; a room that stands alone
# in core, as core/base: moviedb_core_house).
function(moviedb_house_of result)
    file(RELATIVE_PATH room ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    string(REGEX REPLACE "^core/([^/]+/.*)$" "\\1" house ${room})
    string(REGEX REPLACE "/.*$" "" house ${house})
    set(${result} moviedb_${house}_house PARENT_SCOPE)
endfunction()

# MOVIEDB_JOIN_ROOMS: the rooms of a house are compiled as one unit (a large house as some of 60 sources: all of core/store at
# once took 3.6 GB of memory, which a machine of 8 GB does not have twice), since half of what a unit costs are the headers and
# templates that all rooms of a house share. A room is then only what its users see of it: its headers and its LINKS. What
# the rooms of one house see of each other is not kept apart so; the other presets do that.
# Called by moviedb_library with its variables.
function(moviedb_joined_room name house)
    if(NOT TARGET ${house})
        moviedb_add_library(${house})
        set_target_properties(${house} PROPERTIES UNITY_BUILD_BATCH_SIZE 60)
        target_link_libraries(${house} PRIVATE moviedb_flags moviedb_pch)
        target_precompile_headers(${house} REUSE_FROM moviedb_pch)
    endif()
    target_sources(${house} PRIVATE ${sources} ${headers})
    string(REGEX REPLACE "house$" "" neighbours ${house})
    get_property(apart GLOBAL PROPERTY MOVIEDB_ROOMS_APART)
    get_property(joined GLOBAL PROPERTY MOVIEDB_JOINED_${house})
    foreach(link ${ARG_LINKS} ${ARG_PRIVATE_LINKS})
        # A neighbour is linked only when it stands apart (HOT); such rooms come first in their house.
        if(link IN_LIST apart OR NOT (link IN_LIST joined OR link MATCHES "^${neighbours}"))
            target_link_libraries(${house} PRIVATE ${link})
        endif()
    endforeach()
    set_property(GLOBAL APPEND PROPERTY MOVIEDB_JOINED_${house} ${name})
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE moviedb_flags ${ARG_LINKS} ${house})
    set_property(TARGET ${name} PROPERTY MOVIEDB_HOUSE ${house})
    moviedb_room(${name} ${house})
    moviedb_moc(${name} ${house} ${headers})
endfunction()

# The target that compiles a room: the room itself or its house.
function(moviedb_compiler_of result name)
    get_target_property(house ${name} MOVIEDB_HOUSE)
    if(house)
        set(${result} ${house} PARENT_SCOPE)
    else()
        set(${result} ${name} PARENT_SCOPE)
    endif()
endfunction()

# moviedb_resources(room name …): files that travel inside the program; … as qt_add_resources has it.
function(moviedb_resources room)
    moviedb_compiler_of(target ${room})
    qt_add_resources(${target} ${ARGN})
endfunction()

# moviedb_allocator(NAME): the allocator of the program and of what measures it. A crawl spends a fifth of its processor time in
# the allocator; with this one it takes 15 % less in all, and 13 MB more; and the window, which frees what the threads of the
# database have read, does not wait for them (C library's: up to 50 ms). Only linking it replaces malloc, which no name in the
# program asks for. Not with the sanitizers, who have their own.
function(moviedb_allocator name)
    if(NOT MOVIEDB_SANITIZE)
        target_link_options(${name} PRIVATE -Wl,--no-as-needed)
        target_link_libraries(${name} PRIVATE PkgConfig::JEMALLOC)
    endif()
endfunction()

# Whether who links `target` sees the headers of `library`.
function(moviedb_reaches result target library)
    set(found FALSE)
    get_property(known GLOBAL PROPERTY MOVIEDB_REACHES_${target}_${library} SET)
    if(NOT known AND TARGET ${target})
        get_target_property(links ${target} INTERFACE_LINK_LIBRARIES)
        foreach(link ${links})
            if(link STREQUAL library)
                set(found TRUE)
            elseif(link MATCHES "^moviedb_")
                moviedb_reaches(found ${link} ${library})
            endif()
            if(found)
                break()
            endif()
        endforeach()
        set_property(GLOBAL PROPERTY MOVIEDB_REACHES_${target}_${library} ${found})
    endif()
    get_property(found GLOBAL PROPERTY MOVIEDB_REACHES_${target}_${library})
    set(${result} ${found} PARENT_SCOPE)
endfunction()

# Headers precompiled for the tests that see these libraries of Qt: what its headers say depends on that.
function(moviedb_test_pch kind)
    add_library(moviedb_test_pch_${kind} STATIC ${CMAKE_SOURCE_DIR}/cmake/testpch.cpp)
    set_target_properties(moviedb_test_pch_${kind} PROPERTIES UNITY_BUILD OFF)
    target_link_libraries(moviedb_test_pch_${kind} PRIVATE moviedb_flags moviedb_test_flags ${ARGN} nlohmann_json::nlohmann_json Qt6::Test)
    target_precompile_headers(moviedb_test_pch_${kind} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/testpch.h)
endfunction()

# moviedb_test(tst_name LINKS … [ENVIRONMENT …] [LABELS …] [LOCK …] [TIMEOUT …] [DATABASE]): one executable for one unit.
# DATABASE: links moviedb_test_support and runs between the start and the stop of the throw-away Postgres cluster.
function(moviedb_test name)
    cmake_parse_arguments(ARG "DATABASE" "TIMEOUT;LOCK" "LINKS;SOURCES;ENVIRONMENT;LABELS" ${ARGN})
    qt_add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    # One call of moc instead of a scan and a further object for each of some sixty programs.
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    set_source_files_properties(${name}.cpp PROPERTIES OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    qt_generate_moc(${name}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc TARGET ${name})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    target_link_libraries(${name} PRIVATE moviedb_tests moviedb_test_flags ${ARG_LINKS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE
        MOVIEDB_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TEST_DATA_DIR="${CMAKE_CURRENT_SOURCE_DIR}")
    set(kind core)
    foreach(link ${ARG_LINKS})
        moviedb_reaches(widgets ${link} Qt6::Widgets)
        moviedb_reaches(gui ${link} Qt6::Gui)
        if(widgets)
            set(kind widgets)
            break()
        elseif(gui)
            set(kind gui)
        endif()
    endforeach()
    target_precompile_headers(${name} REUSE_FROM moviedb_test_pch_${kind})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 900)
    endif()
    # One limit, that of the program: Qt's own of five minutes for a function is short under the sanitizers.
    list(APPEND ARG_ENVIRONMENT QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000)
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan.supp;${ARG_ENVIRONMENT}")
    if(ARG_DATABASE)
        target_link_libraries(${name} PRIVATE moviedb_test_support)
        set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED postgres)
    endif()
    if(ARG_LOCK)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK ${ARG_LOCK})
    endif()
endfunction()
