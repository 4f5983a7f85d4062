package data_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"

	"alongside/data"
)

// id is the nth of a row of ids that are the same in every run.
func id(n int) data.ID {
	var v data.ID
	binary.BigEndian.PutUint64(v[8:], uint64(n))
	return v
}

// day reads a date that the test wrote itself.
func day(text string) data.Date {
	d, err := data.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// span reads a span that the test wrote itself; an empty end is open.
func span(from, until string) data.Span {
	return data.Span{From: day(from), Until: day(until)}
}

// letters is a text of n characters, each of them two bytes long.
func letters(n int) string { return strings.Repeat("é", n) }

// refusal is one change that makes a good record one that cannot be kept.
type refusal[T any] struct {
	because string
	change  func(*T)
	field   string
}

// refuses checks that the record is good, and that each change alone is
// refused for its own field, with a sentence to show.
func refuses[T interface{ Validate() error }](t *testing.T, good func() T, cases []refusal[T]) {
	t.Helper()
	if err := good().Validate(); err != nil {
		t.Fatalf("the record that is changed must be good: %v", err)
	}
	for _, c := range cases {
		t.Run("refused: "+c.because, func(t *testing.T) {
			record := good()
			c.change(&record)
			var reason *data.Invalid
			if err := record.Validate(); !errors.As(err, &reason) {
				t.Fatalf("got %v, want *data.Invalid", err)
			}
			if reason.Field != c.field {
				t.Errorf("refused for field %q (%s), want %q", reason.Field, reason.Reason, c.field)
			}
			if reason.Error() == "" {
				t.Error("refused without a reason to show")
			}
		})
	}
}

// limit is a text field and the most characters that it holds.
type limit[T any] struct {
	field string
	most  int
	set   func(*T, string)
}

// limits checks that each text may be as long as its limit, in characters and
// not in bytes, and no longer, and that it must be text.
func limits[T interface{ Validate() error }](t *testing.T, good func() T, cases []limit[T]) {
	t.Helper()
	for _, c := range cases {
		with := func(text string) error {
			record := good()
			c.set(&record, text)
			return record.Validate()
		}
		t.Run("the length of "+c.field+" is limited", func(t *testing.T) {
			if err := with(letters(c.most)); err != nil {
				t.Errorf("%d characters: %v", c.most, err)
			}
			for what, text := range map[string]string{"one character more": letters(c.most + 1), "bytes that are no text": "a\xffb"} {
				var reason *data.Invalid
				if err := with(text); !errors.As(err, &reason) || reason.Field != c.field {
					t.Errorf("%s: got %v, want it refused for field %q", what, err, c.field)
				}
			}
		})
	}
}

// accepts checks that each change leaves a record that can be kept.
func accepts[T interface{ Validate() error }](t *testing.T, good func() T, cases map[string]func(*T)) {
	t.Helper()
	for name, change := range cases {
		t.Run("kept: "+name, func(t *testing.T) {
			record := good()
			change(&record)
			if err := record.Validate(); err != nil {
				t.Error(err)
			}
		})
	}
}

// crowd is a list of n people with names of many origins.
func crowd(n int) []data.Person {
	firsts := []string{"Sam", "Żaneta", "José", "Aisha", "Nguyễn", "محمد", "Olu", "Siân", "राजू", "伟", "Grace", "Tom", "Łukasz", "Ana"}
	lasts := []string{"Taylor", "Kowalska", "Pérez", "Khan", "Thị Đào", "التميمي", "Adebayo", "Llewellyn", "क्षितिज", "王", "Smith-Jones", "O’Neill", "van der Berg"}
	people := make([]data.Person, n)
	for i := range people {
		people[i] = data.Person{
			ID: id(i + 1), First: firsts[i%len(firsts)], Last: fmt.Sprintf("%s%c", lasts[i%len(lasts)], 'a'+rune(i/182%26)),
			Code: fmt.Sprintf("M-%d", i),
		}
	}
	return people
}
