# Where the program lies once installed, and the Debian package made of it (./dev package).
include(GNUInstallDirs)

set(MOVIEDB_ID io.github.mandel94.MovieDb) # of desktop entry, icon and AppStream description
set(MOVIEDB_DESKTOP ${CMAKE_SOURCE_DIR}/resources/desktop)

# Qt comes from the system, so no path of its own is written into the program.
set_target_properties(moviedb PROPERTIES INSTALL_RPATH "")
install(TARGETS moviedb RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${MOVIEDB_DESKTOP}/${MOVIEDB_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${MOVIEDB_DESKTOP}/${MOVIEDB_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/moviedb.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${MOVIEDB_ID}.svg)
install(FILES ${MOVIEDB_DESKTOP}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/moviedb)
install(CODE "file(ARCHIVE_CREATE OUTPUT \"${CMAKE_BINARY_DIR}/changelog.gz\" PATHS \"${CMAKE_SOURCE_DIR}/CHANGELOG.md\"
    FORMAT raw COMPRESSION GZip COMPRESSION_LEVEL 9)")
install(FILES ${CMAKE_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/moviedb)

if(MOVIEDB_TESTS)
    add_test(NAME package_files COMMAND sh -c "desktop-file-validate \"$1\" && appstreamcli validate --no-net \"$2\"" sh
        ${MOVIEDB_DESKTOP}/${MOVIEDB_ID}.desktop ${MOVIEDB_DESKTOP}/${MOVIEDB_ID}.metainfo.xml)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/package)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_CONTACT "Movie DB contributors <mandel94@users.noreply.github.com>")
set(CPACK_PACKAGE_HOMEPAGE_URL https://github.com/mandel94/movie-db)
set(CPACK_PACKAGE_DESCRIPTION "Lists the films of a streaming provider, finds the Wikipedia page of each,
shows the doubtful matches, and collects facts from JustWatch, Wikidata and
Wikipedia. Every value says where it came from. Films are stored in SQLite
or Postgres, can be browsed and edited, and exported as JSON or CSV.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
# The linked libraries are found by dpkg-shlibdeps; with them come the X11 and offscreen platforms, JPEG, SVG, TLS and
# a font. What Qt or the program loads or starts at run time it cannot see:
#   libqt6sql6-sqlite  the driver without which no database opens
#   ca-certificates    no source answers but by https
#   libqt6sql6-psql    only for a Postgres server
#   xdg-utils          opens a page in the browser
#   qt6-translations-l10n  the buttons of Qt's own dialogs in Italian
#   qt6-wayland        only where there is no Xwayland
#   qt6-image-formats-plugins  a poster in WebP, which no source is asked for
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libqt6sql6-psql, qt6-translations-l10n, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland, qt6-image-formats-plugins")
include(CPack)
