package data

// PaperLine is one line of the printed sheet with what was typed about it, and
// what the register has of the person already.
type PaperLine struct {
	Number int
	Person Person
	Mark   Mark   // as it is now
	Status Status // as typed
}

// Overwrites reports whether the line says otherwise than what is recorded.
func (l PaperLine) Overwrites() bool {
	return l.Mark.Status != NotRecorded && l.Mark.Status != l.Status
}

// PaperLines puts people and their marks to numbers. The sheet's lines are
// those of ExpectedPeople; numbers that it does not have are left out.
func (r Register) PaperLines(marks []PaperMark) []PaperLine {
	people := r.ExpectedPeople()
	recorded := make(map[ID]Mark, len(r.Rows))
	for _, row := range r.Rows {
		recorded[row.Person.ID] = row.Mark
	}
	var lines []PaperLine
	for _, m := range marks {
		if m.Number >= 1 && m.Number <= len(people) {
			p := people[m.Number-1]
			lines = append(lines, PaperLine{Number: m.Number, Person: p, Mark: recorded[p.ID], Status: m.Status})
		}
	}
	return lines
}

// MarksFromPaper are the marks to store for the lines. What is recorded stays
// as it is, unless replace says that the paper is right; notes stay anyhow.
func MarksFromPaper(lines []PaperLine, replace bool) []Mark {
	var marks []Mark
	for _, l := range lines {
		if l.Mark.Status == l.Status || l.Overwrites() && !replace {
			continue
		}
		mark := l.Mark
		mark.Status = l.Status
		marks = append(marks, mark)
	}
	return marks
}
