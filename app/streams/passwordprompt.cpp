#include "app/streams/passwordprompt.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace moviedb {

namespace {

// The terminal as it was, whatever happens.
class QuietTerminal
{
public:
    explicit QuietTerminal(int descriptor) : m_descriptor(descriptor)
    {
        m_ready = ::tcgetattr(descriptor, &m_before) == 0;
        termios quiet = m_before;
        // Without signals too: one that ended the program would leave the terminal mute.
        quiet.c_lflag &= ~tcflag_t(ECHO | ISIG);
        m_ready = m_ready && ::tcsetattr(descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_ready)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;
    bool isReady() const { return m_ready; }

private:
    int m_descriptor;
    bool m_ready = false;
    termios m_before = {};
};

void show(int terminal, const QByteArray &text)
{
    [[maybe_unused]] const auto written = ::write(terminal, text.constData(), size_t(text.size()));
}

QByteArray readLine(int terminal)
{
    constexpr qsizetype longest = 4096;
    QByteArray line;
    for (char letter = 0; ::read(terminal, &letter, 1) == 1 && letter != '\n';) {
        if (letter == 3 || line.size() == longest) // Ctrl+C
            return {};
        line += letter;
    }
    return line;
}

} // namespace

std::optional<QString> askPassword(const QString &question)
{
    if (::isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return std::nullopt;
    QByteArray line;
    {
        const QuietTerminal quiet(terminal);
        if (quiet.isReady()) {
            show(terminal, question.toLocal8Bit() + ' ');
            line = readLine(terminal);
            show(terminal, "\n");
        }
    }
    ::close(terminal);
    return line.isEmpty() ? std::nullopt : std::optional(QString::fromLocal8Bit(line));
}

} // namespace moviedb
