// The last line of a dialog that does one thing: Cancel, and the button that does it.
// Thread: main.
// Failure: none.
#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;
class QString;

namespace moviedb::ui {

// Cancel closes the dialog. `apply` gets the other one: off, until there is something to do, and not the default.
QHBoxLayout *dialogButtons(QDialog *dialog, const QString &text, QPushButton **apply);

} // namespace moviedb::ui
