// Cells as Excel, LibreOffice and Google Sheets put them into the clipboard: tabs between cells, a line a row. A cell that holds
// a tab, a line end or a quote mark stands in quote marks, those inside doubled.
// Thread: pure, any thread.
// Failure: none: what is not quoted as a spreadsheet does it is taken as it stands.
#pragma once

#include <QStringList>

namespace moviedb::ui {

// Rows of cells; rows may differ in length. Line ends inside cells become "\n"; a line end at the end adds no row.
QList<QStringList> clipboardGrid(const QString &text);

} // namespace moviedb::ui
