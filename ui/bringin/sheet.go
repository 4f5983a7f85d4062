package bringin

import (
	"context"
	"slices"

	"alongside/data/dossier"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/data/written"
	"alongside/ui/words"

	"alongside/data"
)

// sheet is a list on its way in: what was given, what was said of it, and what comes of
// that. Another one is made for each choice, off the UI's goroutine; none is changed.
type sheet struct {
	called   string // the name of the file; "" where cells were pasted
	file     *incoming.File
	name     string // of the sheet of a workbook
	encoding incoming.Encoding

	today data.Date
	order written.Order

	table   incoming.Table
	choices incoming.Choices
	reading *incoming.Reading
	plan    *incoming.Plan
	asked   []answered
	whole   *incoming.Whole // it is an export of Alongside, and no list; else nil

	book   incoming.Book
	names  data.Names
	hidden bool // names are hidden
}

// answered is a question that was answered, to be answered otherwise.
type answered struct {
	question incoming.Question
	says     string           // the answer
	before   incoming.Choices // with which it was asked
}

// open reads the list for the first time: as the last of its shape was read.
func (s *sheet) open(ctx context.Context, of *store.Store, tell func(done, all int)) (*sheet, error) {
	next := *s
	var err error
	if next.table, err = s.file.Table(ctx, s.name, s.encoding, tell); err != nil {
		return nil, err
	}
	if err := next.load(of); err != nil {
		return nil, err
	}
	if next.reading, err = incoming.Begin(ctx, next.table, next.book, incoming.Choices{}); err != nil {
		return nil, err
	}
	next.asked, next.choices = nil, next.reading.Choices
	next.plan, err = next.reading.Plan(ctx)
	return &next, err
}

// load reads what the programme holds.
func (s *sheet) load(of *store.Store) error {
	return of.View(func(r *store.Reader) (err error) {
		if s.book, err = dossier.Incoming(r, s.today, s.order); err != nil {
			return err
		}
		s.names, err = words.Names(r)
		s.hidden = s.names.Hidden()
		return err
	})
}

// again reads the list against what the programme holds now.
func (s *sheet) again(ctx context.Context, of *store.Store) (*sheet, error) {
	next := *s
	if err := next.load(of); err != nil {
		return nil, err
	}
	return next.with(ctx, s.choices)
}

// with reads the list with other choices.
func (s *sheet) with(ctx context.Context, c incoming.Choices) (*sheet, error) {
	next := *s
	next.choices = c
	var err error
	if next.reading, err = incoming.Read(ctx, s.table, s.book, c); err != nil {
		return nil, err
	}
	next.plan, err = next.reading.Plan(ctx)
	return &next, err
}

// answer reads the list with the answer to the first question.
func (s *sheet) answer(ctx context.Context, says string, c incoming.Choices) (*sheet, error) {
	next, err := s.with(ctx, c)
	if err == nil {
		next.asked = append(slices.Clone(s.asked), answered{s.reading.Questions[0], says, s.choices})
	}
	return next, err
}

// takeBack asks the last question anew.
func (s *sheet) takeBack(ctx context.Context) (*sheet, error) {
	last := len(s.asked) - 1
	next, err := s.with(ctx, s.asked[last].before)
	if err == nil {
		next.asked = slices.Clone(s.asked[:last])
	}
	return next, err
}

// question is what is asked now; nil: nothing.
func (s *sheet) question() *incoming.Question {
	if len(s.reading.Questions) == 0 {
		return nil
	}
	return &s.reading.Questions[0]
}
