package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/incoming"
	"alongside/data/store"
	"alongside/data/written"
)

// importing is what is brought in, and what was said of it beforehand.
type importing struct {
	register                       bool // a list of attendance, not of people
	namesakes                      bool // of an export: who is called as somebody known is somebody else
	source                         string
	group, day, sheet, encoding    string
	monthFirst, dayFirst, answered bool
	erased                         bool // whoever was erased is left out
	year                           int
	words, columns                 []string
}

func (t *terminal) importCommand() *cobra.Command {
	var in importing
	c := &cobra.Command{
		Use:   "import people|attendance|everything FILE SOURCE",
		Short: "Bring people or attendance in from a spreadsheet, or an export back",
		Long: `Brings people or attendance in from a spreadsheet. Rows and cells that cannot be
taken are listed with their number in the spreadsheet and the reason; the others
are taken all the same, in one step that can be taken back.

What nothing in the list decides is asked: the command then fails with status 1,
changes nothing, and says with which flag it is answered. Words that are not known
are listed; --word says what they mean. What was said is remembered for the next
list with the same headings.

Where people were erased from the programme, nobody knows here what they were called.
Before anybody new comes in, look whether the list still has them, take out who is to
stay erased, and say --erased-left-out.

People who are on the list already get what is blank of theirs, and marks that are
recorded already stay: the same file can be brought in twice.

"everything" brings an export of Alongside back, a workbook or a folder: people, groups,
meetings, marks and all else that export writes, as it was. What is here stays as it
is. Whoever was erased here is not brought back, nor anybody whose name and code are
not in the export. Settings, keys and the audit trail are in no export; and of people
who were erased, neither is what is still counted of them.`,
		Args: exactly(3),
		RunE: func(_ *cobra.Command, args []string) error {
			switch args[0] {
			case "people":
			case "everything":
				return t.bringEverything(args[1], args[2], in.namesakes)
			case "attendance":
				in.register = true
			default:
				return wrongUse("%q cannot be brought in: it is people, attendance or everything", args[0])
			}
			in.source = args[2]
			choices, err := in.choices(t)
			if err != nil {
				return err
			}
			f, err := os.Open(in.source)
			if err != nil {
				return fmt.Errorf("the spreadsheet cannot be read: %w", err)
			}
			defer f.Close() // only read: nothing to lose
			list, err := incoming.OpenFrom(f)
			if err != nil {
				return err
			}
			return t.open(args[1], func(s *store.Store) error { return t.bringIn(s, list, in, choices) })
		},
		DisableFlagsInUseLine: true,
	}
	f := c.Flags()
	f.StringVar(&in.group, "group", "", "`ID` of the group that people join, or that attendance belongs to")
	f.BoolVar(&in.monthFirst, "month-first", false, "3/5/2026 is 5 March")
	f.BoolVar(&in.dayFirst, "day-first", false, "3/5/2026 is 3 May")
	f.IntVar(&in.year, "year", 0, "`YEAR` of the first date that says none")
	f.StringVar(&in.day, "day", "", "`DATE` of the meeting, where the list says none")
	f.StringVar(&in.sheet, "sheet", "", "`NAME` of the sheet of a workbook; without it the first one")
	f.StringVar(&in.encoding, "encoding", "", "how the `LETTERS` are written, like Windows-1250; without it as makes words of them")
	f.StringArrayVar(&in.words, "word", nil, "`WORD=STATUS`, like hol=excused: what a word of the register means, or WORD=aside; can be given again")
	f.StringArrayVar(&in.columns, "column", nil, "`HEADING=KIND`, like Number=telephone: what a column holds; can be given again")
	f.BoolVar(&in.erased, "erased-left-out", false, "nobody is in the list who was erased and is to stay so")
	f.BoolVar(&in.namesakes, "namesakes", false, "of an export: who is new and called as somebody here is somebody else")
	f.BoolVar(&in.answered, "answered", false, "whoever answered a form was there")
	return c
}

// choices are what the flags say.
func (in importing) choices(t *terminal) (c incoming.Choices, err error) {
	if in.group != "" {
		if c.Group, err = parseID("group", in.group); err != nil {
			return c, err
		}
	}
	switch {
	case in.monthFirst && in.dayFirst:
		return c, wrongUse("dates have the day first or the month: not both")
	case in.monthFirst:
		c.Order = incoming.MonthFirst
	case in.dayFirst:
		c.Order = incoming.DayFirst
	}
	c.Year, c.Erased = in.year, in.erased
	if in.day != "" {
		if c.Day, err = (written.Days{Today: t.today()}).Whole(in.day); err != nil {
			return c, wrongUse("--day %s is not a date: %v", in.day, err)
		}
	}
	for _, said := range in.words {
		word, meaning, ok := strings.Cut(said, "=")
		status, err := data.ParseStatus(meaning)
		switch {
		case !ok || word == "" || err != nil && meaning != "aside":
			return c, wrongUse("--word is a word and what it means, like hol=excused or hol=aside, not %q", said)
		case meaning == "aside":
			c = c.WithWord(word, incoming.WordAside)
		default:
			c = c.WithWord(word, incoming.Means(status))
		}
	}
	switch {
	case in.answered:
		c.Shape = incoming.Answers
	case !in.register:
		c.Shape = incoming.PeopleList
		c.NoGroup = in.group == ""
	}
	return c, nil
}

// errAllRefused is a spreadsheet of which nothing could be taken.
var errAllRefused = errors.New("no row of the spreadsheet could be taken; nothing was changed")

// bringIn goes the way of a list, from its cells to the store.
func (t *terminal) bringIn(s *store.Store, list *incoming.File, in importing, c incoming.Choices) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var book incoming.Book
	if err := s.View(func(r *store.Reader) (err error) {
		if !c.Group.IsZero() {
			if _, err := r.Group(c.Group); err != nil {
				return err
			}
		}
		book, err = dossier.Incoming(r, t.today(), written.DayFirst)
		return err
	}); err != nil {
		return err
	}
	r, err := in.read(ctx, list, book, c)
	if err != nil {
		return err
	}
	if r.Open() {
		return t.unanswered(r)
	}
	p, err := r.Plan(ctx)
	if err != nil {
		return err
	}
	t.remark(r, p)
	if p.Count(incoming.IsNew)+p.Count(incoming.IsKnown) == 0 || in.register && p.Marks()+p.Recorded() == 0 {
		return errAllRefused
	}
	if len(p.Erased) > 0 {
		return t.askErased(p)
	}
	b, err := p.Brought()
	if err != nil {
		return err
	}
	if err := s.BringIn(ctx, b); err != nil {
		return err
	}
	t.tally(p)
	return nil
}

// read reads the list, and says what its columns hold where that was told by heading.
func (in importing) read(ctx context.Context, list *incoming.File, b incoming.Book, c incoming.Choices) (*incoming.Reading, error) {
	sheet := in.sheet
	if sheet == "" {
		sheet = list.Sheets[0]
	}
	table, err := list.Table(ctx, sheet, incoming.Encoding(in.encoding), nil)
	if err != nil {
		return nil, err
	}
	r, err := incoming.Begin(ctx, table, b, c)
	if err != nil || len(in.columns) == 0 {
		return r, registered(r, in, err)
	}
	c = r.Choices
	for _, said := range in.columns {
		if c, err = withColumn(c, r, said); err != nil {
			return nil, err
		}
	}
	r, err = incoming.Read(ctx, table, b, c)
	return r, registered(r, in, err)
}

// registered fails where attendance was asked for and the list is one of people.
func registered(r *incoming.Reading, in importing, err error) error {
	if err == nil && in.register && r.Shape == incoming.PeopleList {
		return errors.New("attendance needs the columns “Date” and “Status”, or a column for each date; this is a list of people")
	}
	return err
}

func withColumn(c incoming.Choices, r *incoming.Reading, said string) (incoming.Choices, error) {
	heading, name, _ := strings.Cut(said, "=")
	kind, known := incoming.KindNamed(name)
	if !known {
		var kinds []string
		for _, k := range incoming.Kinds {
			kinds = append(kinds, k.String())
		}
		return c, wrongUse("--column %q: a column holds one of: %s", said, strings.Join(kinds, ", "))
	}
	for i, column := range r.Columns {
		if strings.EqualFold(column.Heading, heading) {
			return c.WithKind(i, kind), nil
		}
	}
	return c, wrongUse("--column %q: no column has this heading", said)
}
