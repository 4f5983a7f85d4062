package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"alongside/data/incoming"
)

// answeredBy are the flags by which what is asked is answered.
var answeredBy = map[incoming.Ask]string{
	incoming.AskGroup: "--group ID", incoming.AskShape: "--answered, or bring it in as people", incoming.AskOrder: "--day-first or --month-first",
	incoming.AskYear: "--year YEAR", incoming.AskDay: "--day DATE", incoming.AskWord: "--word WORD=STATUS",
}

// unanswered says what has to be answered before anything of the list comes in.
func (t *terminal) unanswered(r *incoming.Reading) error {
	for _, q := range r.Questions {
		text := q.Says + " " + q.Because
		if q.Likely >= 0 {
			text += " Perhaps: " + q.Answers[q.Likely].Says + "."
		}
		fmt.Fprintln(t.problems, plain(text), "Say", answeredBy[q.About]+".")
	}
	return fmt.Errorf("the list does not say everything that is needed; nothing was changed")
}

// askErased says that the list is to be looked through for those who were erased.
func (t *terminal) askErased(p *incoming.Plan) error {
	n, last := len(p.Erased), p.Erased[len(p.Erased)-1]
	were := fmt.Sprintf("%d people were erased from this programme, the last on %s.", n, last)
	if n == 1 {
		were = fmt.Sprintf("Somebody was erased from this programme on %s.", last)
	}
	fmt.Fprintln(t.problems, were, "What they were called is not known any more. Take out of the list whoever asked for that, then say --erased-left-out.")
	return errors.New("the list may still have people who were erased; nothing was changed")
}

// remark prints what there is to know of the list, and of its rows in their order. It goes
// to the person who has the spreadsheet, and so may quote it.
func (t *terminal) remark(r *incoming.Reading, p *incoming.Plan) {
	source := r.Table.Source
	if source.Guessed {
		fmt.Fprintf(t.problems, "The letters are read as %s, like %s. If that is wrong, say --encoding.\n", source.Encoding, plain(strings.Join(source.Letters, ", ")))
	}
	for _, q := range r.Questions {
		if q.About == incoming.AskWord {
			fmt.Fprintln(t.problems, plain(q.Says+" "+q.Because), "Say", answeredBy[q.About]+".")
		}
	}
	lines := t.rowRemarks(r, p)
	slices.SortStableFunc(lines, func(a, b rowRemark) int { return a.row - b.row })
	for _, l := range lines {
		fmt.Fprintf(t.problems, "row %d: %s\n", l.row, plain(l.says))
	}
	for _, a := range p.Aside {
		what := a.Says
		if a.Column >= 0 {
			what = fmt.Sprintf("column %q: %s", r.Columns[a.Column].Heading, a.Says)
		}
		fmt.Fprintf(t.problems, "left aside, %d cells, %s\n", a.Cells, plain(what))
	}
}

// rowRemark is what there is to know of a row.
type rowRemark struct {
	row  int
	says string
}

func (t *terminal) rowRemarks(r *incoming.Reading, p *incoming.Plan) (lines []rowRemark) {
	for _, x := range p.Refused {
		says := x.Reason
		if x.Column >= 0 && r.Columns[x.Column].Kind == incoming.Mark {
			says = fmt.Sprintf("%s: %s", r.Columns[x.Column].Heading, x.Reason)
		}
		lines = append(lines, rowRemark{x.Row, says})
	}
	for _, s := range p.People {
		row := r.Table.Rows[s.Rows[0]].Number
		for _, n := range s.Notes {
			lines = append(lines, rowRemark{row, n})
		}
		switch s.Verdict {
		case incoming.Waits:
			lines = append(lines, rowRemark{row, "waits, as nothing decides who it is: " + s.Because})
		case incoming.IsKnown:
			lines = append(lines, rowRemark{row, "on the list already: " + s.Because})
		}
	}
	return lines
}

// tally says what came of the list, and that every cell of it became something.
func (t *terminal) tally(p *incoming.Plan) {
	fmt.Fprintf(t.out, "People brought in: %d, on the list already: %d, waiting for a choice: %d\n",
		p.Count(incoming.IsNew), p.Count(incoming.IsKnown), p.Count(incoming.Waits))
	if len(p.Meetings) > 0 {
		fmt.Fprintf(t.out, "Marks brought in: %d, recorded already: %d, at %d meetings from %s to %s\n",
			p.Marks(), p.Recorded(), len(p.Meetings), p.From, p.Until)
	}
	c := p.Cells
	fmt.Fprintf(t.out, "Cells in the list: %d = headings %d + names and details %d + marks %d + recorded already %d + refused %d + waiting %d + left aside %d\n",
		c.Total, c.Headings, c.People, c.Marks, c.There, c.Refused, c.Waiting, c.Aside)
}
