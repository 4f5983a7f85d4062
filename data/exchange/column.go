package exchange

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"alongside/data"
)

// shown says in which exports a column stands: whoever asks for codes or initials asks
// for a file that does not tell who somebody is, nor how they are reached, nor what was
// written of them.
type shown uint8

const (
	always shown = iota
	notBesideInitials
	inFull
	notInFull
)

// in reports whether the column stands in an export in which people are named so.
func (s shown) in(style data.NameStyle) bool {
	switch s {
	case notBesideInitials:
		return style != data.FirstAndInitial
	case inFull:
		return style == data.FullNames
	case notInFull:
		return style != data.FullNames
	}
	return true
}

// column is one of a sheet. It is read back by what wrote it.
type column[T any] struct {
	heading string
	shown   shown
	write   func(b *book, rec *T) string
	// read puts what a cell says into a record. It is nil where the cell only says
	// again, for whoever looks at the sheet, what an id beside it says.
	read func(rec *T, cell string) error
}

// in is the same column, in fewer exports.
func (c column[T]) in(s shown) column[T] {
	c.shown = s
	return c
}

// sheet is one sheet of an export: a kind of record, or a part of one of which there
// may be several.
type sheet struct {
	name     string
	headings func(data.NameStyle) []string
	rows     func(*book) iter.Seq[[]string]
	// take reads rows that stand under headings, and adds what they say to the records.
	take func(r *data.Records, headings []string, rows [][]string) []Unread
}

// ofRecords is a sheet with a row a record.
func ofRecords[T any](name string, of func(*data.Records) *[]T, columns ...column[T]) sheet {
	return ofParts(name,
		func(r *data.Records) []T { return *of(r) },
		func(r *data.Records) func(T) error {
			return func(rec T) error { *of(r) = append(*of(r), rec); return nil }
		}, columns...)
}

// ofParts is a sheet with a row a part of a record.
func ofParts[T any](name string, all func(*data.Records) []T, into func(*data.Records) func(T) error, columns ...column[T]) sheet {
	return sheet{
		name: name,
		headings: func(style data.NameStyle) (headings []string) {
			for _, c := range columns {
				if c.shown.in(style) {
					headings = append(headings, c.heading)
				}
			}
			return headings
		},
		rows: func(b *book) iter.Seq[[]string] {
			return func(yield func([]string) bool) {
				for _, rec := range all(b.records) {
					var cells []string
					for _, c := range columns {
						if c.shown.in(b.style) {
							cells = append(cells, c.write(b, &rec))
						}
					}
					if !yield(cells) {
						return
					}
				}
			}
		},
		take: func(r *data.Records, headings []string, rows [][]string) (refused []Unread) {
			at := make([]int, len(columns))
			for i, c := range columns {
				at[i] = slices.Index(headings, c.heading)
			}
			put := into(r)
			for i, cells := range rows {
				var rec T
				err := readRow(columns, at, cells, &rec)
				if err == nil {
					err = put(rec)
				}
				if err != nil {
					refused = append(refused, Unread{Sheet: name, Row: i + 2, Reason: err.Error()})
				}
			}
			return refused
		},
	}
}

func readRow[T any](columns []column[T], at []int, cells []string, rec *T) error {
	for i, c := range columns {
		if c.read == nil || at[i] < 0 || at[i] >= len(cells) || cells[at[i]] == "" {
			continue
		}
		if err := c.read(rec, cells[at[i]]); err != nil {
			return fmt.Errorf("%s: %w", c.heading, err)
		}
	}
	return nil
}

// The columns of the fields of records.

func text[T any](heading string, field func(*T) *string) column[T] {
	return column[T]{
		heading: heading, shown: inFull,
		write: func(_ *book, rec *T) string { return *field(rec) },
		read:  func(rec *T, cell string) error { *field(rec) = cell; return nil },
	}
}

// plain is a text that tells nothing of a person, like the name of a group.
func plain[T any](heading string, field func(*T) *string) column[T] {
	return text(heading, field).in(always)
}

func coded[T, F any](heading string, field func(*T) *F, c code[F]) column[T] {
	return column[T]{
		heading: heading,
		write:   func(_ *book, rec *T) string { return c.write(*field(rec)) },
		read: func(rec *T, cell string) (err error) {
			*field(rec), err = c.read(cell)
			return err
		},
	}
}

func day[T any](heading string, field func(*T) *data.Date) column[T] {
	return coded(heading, field, days)
}

func clock[T any](heading string, field func(*T) *data.TimeOfDay) column[T] {
	return coded(heading, field, clocks)
}

func number[T any](heading string, field func(*T) *int) column[T] {
	return coded(heading, field, numbers)
}

func yesNo[T any](heading string, field func(*T) *bool) column[T] {
	return coded(heading, field, yeses)
}

func id[T any](heading string, field func(*T) *data.ID) column[T] {
	return coded(heading, field, oneID)
}

func ids[T any](heading string, field func(*T) *[]data.ID) column[T] {
	return coded(heading, field, listOf(oneID))
}

// said is a column for whoever looks at the sheet.
func said[T any](heading string, write func(*book, *T) string) column[T] {
	return column[T]{heading: heading, write: write}
}

// named says who the person of an id is.
func named[T any](heading string, field func(*T) *data.ID) column[T] {
	return said(heading, func(b *book, rec *T) string { return b.name(*field(rec)) })
}

func allNamed[T any](heading string, field func(*T) *[]data.ID) column[T] {
	return said(heading, func(b *book, rec *T) string {
		names := make([]string, len(*field(rec)))
		for i, id := range *field(rec) {
			names[i] = b.name(id)
		}
		return strings.Join(names, "; ")
	})
}

var errNoRecord = errors.New("the record that this row belongs to is not in the list")
