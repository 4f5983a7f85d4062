package words

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
)

// Error says what went wrong in words: a short title and the sentence that
// says what was kept and what to do.
func Error(err error) (title, text string) {
	var invalid *data.Invalid
	if errors.As(err, &invalid) {
		return lang.L("That cannot be kept as it is"), sentence(lang.L(invalid.Reason))
	}
	var e *store.Error
	if errors.As(err, &e) {
		return lang.L("That did not work"), sentence(lang.L(e.Error()))
	}
	return lang.L("That did not work"), sentence(lang.L(err.Error()))
}

// ErrorKind names the kind of an error for the log: never its text, which may
// hold what somebody typed.
func ErrorKind(err error) string {
	var e *store.Error
	if errors.As(err, &e) {
		return e.Op
	}
	var invalid *data.Invalid
	if errors.As(err, &invalid) {
		return "invalid"
	}
	return "other"
}

// sentence begins with a capital and ends with a full stop.
func sentence(text string) string {
	if text == "" {
		return ""
	}
	first := []rune(text)[:1]
	text = strings.ToUpper(string(first)) + text[len(string(first)):]
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}

// BackupOf says of when a backup is, by the clock of a zone; of what could be read of
// a damaged file, that it is that.
func BackupOf(path string, zone *time.Location) string {
	if !store.IsBackup(path) {
		return lang.L("What can be read of a damaged file")
	}
	made := store.BackupMade(path, zone)
	return lang.L("Backup of {{.Date}}, {{.Time}}", With{"Date": DateWithYear(data.DateOf(made)), "Time": data.TimeOfDayOf(made).String()})
}

// OnlyLooking says that nothing can be changed, because a backup is looked at.
func OnlyLooking() string {
	return lang.L("You are looking at a backup. Nothing in it can be changed.")
}
