// Package form is what the dialogs about people and pairs have in common:
// errors beside the field that they are about, fields side by side, and what
// the programme says about dates and names.
package form

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// Fields are a dialog's fields by the name that data.Invalid gives to what is
// typed in them.
type Fields map[string]*kit.Field

// Said shows an error, or each of those that errors.Join has put together, at the
// field that it is about and returns what the dialog itself should say: nil where
// all is well.
func (f Fields) Said(err error) error {
	for _, field := range f {
		field.SetError("")
	}
	var marked error
	for _, one := range each(err) {
		if !f.mark(one) {
			return words.Said(one)
		}
		marked = errors.New(lang.L("Please look at what is marked."))
	}
	return marked
}

// each are the errors that errors.Join has put together, or the one.
func each(err error) (all []error) {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	for _, one := range joined.Unwrap() {
		all = append(all, each(one)...)
	}
	return all
}

// mark shows an error at the field that it is about, if it is about one.
func (f Fields) mark(err error) bool {
	var invalid *data.Invalid
	if !errors.As(err, &invalid) || f[invalid.Field] == nil {
		return false
	}
	f[invalid.Field].SetError(words.Said(err).Error())
	return true
}

// Wrong is the error for a field of a dialog that is no field of a record.
func Wrong(field, reason string) error { return &data.Invalid{Field: field, Reason: reason} }

// Date returns what a date field holds, or an error for the field named where
// it is not understood.
func Date(name string, f *kit.DateField) (data.Date, error) {
	if !f.Valid() {
		return 0, Wrong(name, lang.L("this is not a date"))
	}
	return f.Date(), nil
}

// NeedDate is Date for a field that may not stay empty.
func NeedDate(name string, f *kit.DateField) (data.Date, error) {
	d, err := Date(name, f)
	if err == nil && d == 0 {
		err = Wrong(name, lang.L("a date is needed here"))
	}
	return d, err
}

// Text is what an entry holds, without blanks around it.
func Text(e *kit.Entry) string { return strings.TrimSpace(e.Text) }

// Words are what an entry holds with commas between, each once.
func Words(e *kit.Entry) []string {
	var words []string
	known := make(map[string]bool)
	for word := range strings.SplitSeq(e.Text, ",") {
		if word = strings.TrimSpace(word); word != "" && !known[data.Fold(word)] {
			known[data.Fold(word)] = true
			words = append(words, word)
		}
	}
	return words
}

// Entry returns a field for text that already holds some.
func Entry(text string) *kit.Entry {
	e := kit.NewEntry("")
	e.SetValue(text)
	return e
}

// Lines returns a field for a longer text that already holds some.
func Lines(text string, lines int) *kit.Entry {
	e := kit.NewMultiEntry("", lines)
	e.SetText(text)
	return e
}

// DateField returns a field for a date that already holds one, or none.
func DateField(date, today data.Date, order written.Order) *kit.DateField {
	f := kit.NewDateField(today, order, nil)
	f.SetDate(date)
	return f
}
