// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passwords.h"

#include "app/cli/answer.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace cli {
namespace {

constexpr qint64 longestPassword = 1024;

QString firstLine(const QByteArray& bytes) {
    QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
    if (line.endsWith('\r')) line.chop(1);
    return QString::fromUtf8(line);
}

bool othersMayRead(const QString& file) {
#ifdef Q_OS_UNIX
    using P = QFileDevice;
    return QFileInfo(file).permissions() & (P::ReadGroup | P::ReadOther | P::WriteGroup | P::WriteOther);
#else
    Q_UNUSED(file)   // Windows says it with access lists, which Qt does not show
    return false;
#endif
}

/// The terminal shows nothing of what is typed while this lives.
#ifdef Q_OS_WIN
class Unseen {
public:
    /// Somebody sits at a console; otherwise input comes from a file or another program.
    static bool isTyped() {
        DWORD mode = 0;
        return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
    }
    Unseen() : m_console(GetStdHandle(STD_INPUT_HANDLE)) {
        m_changed = GetConsoleMode(m_console, &m_before) != 0 && SetConsoleMode(m_console, m_before & ~ENABLE_ECHO_INPUT) != 0;
    }
    ~Unseen() {
        if (m_changed) SetConsoleMode(m_console, m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    /// Not byte by byte: Windows 10 gives no UTF-8 for letters with marks.
    QString line() const {
        wchar_t typed[longestPassword];
        DWORD count = 0;
        ReadConsoleW(m_console, typed, longestPassword, &count, nullptr);
        return firstLine(QString::fromWCharArray(typed, static_cast<int>(count)).toUtf8());
    }

private:
    HANDLE m_console;
    DWORD m_before = 0;
    bool m_changed = false;
};
#else
class Unseen {
public:
    static bool isTyped() { return isatty(STDIN_FILENO) != 0; }
    Unseen() {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0) return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Unseen() {
        if (m_changed) tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};
#endif

}  // namespace

QString Passwords::nextLineOfInput() {
    if (!m_input.isOpen() && !m_input.open(stdin, QIODevice::ReadOnly))
        throw WrongUsage(QCoreApplication::translate("Cli", "standard input cannot be read"));
    return firstLine(m_input.readLine(longestPassword));
}

domain::Result<QString> Passwords::read(const QString& file, const QString& question) {
    if (file == u"-") return nextLineOfInput();
    if (!file.isEmpty()) {
        QFile source(file);
        if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
            throw WrongUsage(QCoreApplication::translate("Cli", "the password file %1 cannot be read").arg(file));
        if (othersMayRead(file))
            printError(QCoreApplication::translate("Cli", "Warning: other users of this computer can read the password file %1. Allow it to its owner alone (chmod 600).").arg(file));
        return firstLine(source.read(longestPassword));
    }
    if (Unseen::isTyped()) {
        std::fprintf(stderr, "%s: ", qUtf8Printable(question));
        const Unseen unseen;
#ifdef Q_OS_WIN
        const QString typed = unseen.line();
#else
        const QString typed = nextLineOfInput();
#endif
        std::fputc('\n', stderr);
        return typed;
    }
    return domain::Error{domain::Refusal::NotSignedIn, {}, {}};
}

}  // namespace cli
