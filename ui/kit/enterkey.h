// Enter presses the button that has the keyboard, as Space does, and a shortcut of the page gives way to it. In dialogs
// Enter stays with the default button, unless one has the keyboard that cannot be it. Escape empties a field that has a cross for it.
// Thread: main.
// Failure: none.
#pragma once

class QCoreApplication;

namespace moviedb::ui {

// For all buttons and fields of the application, from now on.
void pressButtonsByEnter(QCoreApplication *application);

} // namespace moviedb::ui
