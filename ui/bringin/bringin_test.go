package bringin_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/bringin"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

func TestAListKeptByHandComesInByEnterAloneAndGoesByOneUndo(t *testing.T) {
	r := enter(t, thursday())
	r.give("kept-by-hand.csv")
	r.WantSeen("4 people found", "nothing is changed yet", "Headings 4, 5", "Phone", "1 of 3", "Of which year is “1 October”?")
	r.Picture("bring-in-map")
	r.Press(fyne.KeyReturn)
	r.WantSeen("2 of 3", "Another answer")
	r.Press(fyne.KeyReturn)
	r.WantSeen("3 of 3", "As absent, the totals in row 11 come out right.")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Nothing is open")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Before it comes in", "Ada Brook", "A remark, not a name", "Waits for you",
		"35 cells in the sheet: headings 9 + names and details 5 + marks and their days 11 + waiting for you 2 + left aside 8. 4 blanks stay not recorded.")
	r.Picture("bring-in-preview")
	r.Press(fyne.KeyReturn)
	r.wantNoFailure()
	people, marks, meetings := r.stored()
	if len(people) != 3 || len(marks) != 11 || len(meetings) != 5 {
		t.Errorf("%d people, %d marks, %d meetings are stored", len(people), len(marks), len(meetings))
	}
	if n := len(r.Places); n != 1 || r.Places[0] != (screen.Location{Screen: screen.Meetings}) {
		t.Errorf("it leads to %v", r.Places)
	}
	r.undo()
	if people, marks, meetings := r.stored(); len(people)+len(marks)+len(meetings) != 0 {
		t.Errorf("after undo %d people, %d marks, %d meetings are stored", len(people), len(marks), len(meetings))
	}
}

// What a list leaves open is asked, and the likeliest answer taken by Enter.
func TestWhatAListLeavesOpenIsAnsweredByEnter(t *testing.T) {
	for _, c := range []struct {
		file, asks, then string
		records          data.Records
	}{
		{"heads-without-year.csv", "Of which year is “3 Nov”?", "Bring in 3 marks", riverside()},
		{"telephone-headings.csv", "Is “05/03/2024” Tuesday 5 March 2024 or Friday 3 May 2024?", "Bring in 2 people", thursday()},
		{"status-words.csv", "What does “H” mean?", "Bring in 16 marks", riverside()},
		{"form-answers.csv", "Was everybody there who answered?", "Bring in 2 marks", riverside()},
	} {
		t.Run(c.file, func(t *testing.T) {
			r := enter(t, c.records)
			r.give(c.file)
			r.WantSeen(c.asks)
			r.Press(fyne.KeyReturn, fyne.KeyReturn)
			r.Tap(c.then)
			r.wantNoFailure()
			r.undo()
			if _, marks, _ := r.stored(); len(marks) != 0 {
				t.Errorf("%d marks are left", len(marks))
			}
		})
	}
}

func TestAWordCanMeanSomethingElseThanIsLikely(t *testing.T) {
	r := enter(t, riverside())
	r.give("ones-and-totals.csv")
	r.WantSeen("What does “2” mean?")
	r.Choose("Late")
	r.Tap("That is right")
	r.Tap("See what comes in")
	r.Tap("Bring in 5 marks")
	r.wantNoFailure()
}

func TestTwoOfOneNameAreChosenBetween(t *testing.T) {
	r := enter(t, thursday())
	r.give("number-is-a-telephone.csv")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Same name as row 2, and another number", "Bring in 2 people")
	r.fromRow(1, "Somebody new")
	r.WantSeen("Bring in 3 people")
	r.fromRow(1, "As it was found")
	r.fromRow(1, "The same person as in row 2")
	r.Tap("Bring in 2 people")
	r.wantNoFailure()
}

func TestAnAnswerCanBeTakenBack(t *testing.T) {
	r := enter(t, thursday())
	r.give("kept-by-hand.csv")
	r.Press(fyne.KeyReturn)
	r.Choose("Absent")
	r.Tap("That is right")
	r.WantSeen("What does “x” mean?")
	r.Tap("Another answer")
	r.WantSeen("What does “hol” mean?", "2 of 3")
	r.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if cells := r.marksOf(1); cells != "PLEP-" {
		t.Errorf("Ben is %s", cells)
	}
}

// marksOf are the letters of a person of the preview.
func (r room) marksOf(i int) (letters string) {
	_, _ = i, r
	n := 0
	r.Walk(func(o fyne.CanvasObject) bool {
		cells, is := o.(*kit.StatusCells)
		if is && n == i {
			for _, c := range cells.Cells() {
				letter := "-"
				if c.Kind == kit.CellStatus {
					letter = c.Status.Letter()
				}
				letters += letter
			}
		}
		if is {
			n++
		}
		return false
	})
	return letters
}

func TestARemarkComesInWithATickUnderTheNameInIt(t *testing.T) {
	r := enter(t, thursday())
	r.give("kept-by-hand.csv")
	r.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	r.Window().Canvas().Focus(r.rows())
	r.rows().SetSelected(3)
	r.WantSeen("With a tick they come in as Jo")
	r.Press(fyne.KeySpace)
	r.WantUnseen("Waits for you")
	r.Tap("Bring in 12 marks")
	if people, _, _ := r.stored(); len(people) != 4 {
		t.Errorf("%d people are stored", len(people))
	}
}

func TestARowWithoutATickStaysOut(t *testing.T) {
	r := enter(t, thursday())
	r.give("history-people.csv")
	r.Press(fyne.KeyReturn)
	r.Window().Canvas().Focus(r.rows())
	r.rows().SetSelected(0)
	r.Press(fyne.KeySpace)
	r.WantSeen("Left out", "Bring in 1 person")
	r.Press(fyne.KeySpace)
	r.WantSeen("Bring in 2 people")
	r.Press(fyne.KeySpace)
	r.Tap("Bring in 1 person")
	if people, _, _ := r.stored(); len(people) != 1 || people[0].First != "Ben" {
		t.Errorf("%v are stored", people)
	}
}

func TestWhoSomebodyIsCanBeSaidOtherwise(t *testing.T) {
	r := enter(t, riverside())
	r.give("names-spelt-otherwise.csv")
	r.Press(fyne.KeyReturn)
	r.WantSeen("One letter from somebody known", "Same name, spelt otherwise")
	r.fromRow(5, "It is Ada B.")
	r.WantSeen("Chosen by you")
	r.WantUnseen("Waits for you")
	r.fromRow(5, "As it was found")
	r.WantSeen("One letter from somebody known")
	r.fromRow(5, "Somebody new")
	r.WantSeen("Adda Brook")
	r.fromRow(5, "Another name")
	r.Type("Adele Brookes")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Adele Brookes")
	r.fromRow(5, "Somebody else on the list")
	r.Press(fyne.KeySpace)
	r.Type("Cal")
	r.Press(fyne.KeyReturn, fyne.KeyReturn)
	r.WantSeen("Chosen by you", "Cal D.")
	r.wantNoFailure()
}

func TestADetailOfTheSheetCanTakeThePlaceOfOurs(t *testing.T) {
	records := riverside()
	records.People[0].Phone = "07700 900111"
	r := enter(t, records)
	r.paste("Name\tTel\nAda Brook\t07700 900999\nBen Cole\t07700 900222\n")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Phone: the sheet has another one, and ours stays")
	r.fromRow(0, "Take the sheet’s phone: 07700 900999")
	r.WantSeen("Phone: the one of the sheet is taken")
	r.Tap("Bring in 2 people")
	if people, _, _ := r.stored(); people[0].Phone != "07700 900999" {
		t.Errorf("the number is %s", people[0].Phone)
	}
}

func TestAColumnIsSaidToBeSomethingElseByKeys(t *testing.T) {
	r := enter(t, thursday())
	r.paste("Name\tBadge\nAda Brook\tA7\nBen Cole\tB9\n")
	r.WantSeen("Left aside")
	r.Window().Canvas().Focus(r.grid())
	r.Press(fyne.KeyRight, fyne.KeyReturn)
	r.chooseInMenu("Code")
	r.WantUnseen("Left aside")
	r.Tap("See what comes in")
	r.Tap("Bring in 2 people")
	codes := map[string]string{}
	people, _, _ := r.stored()
	for _, p := range people {
		codes[p.First] = p.Code
	}
	if codes["Ada"] != "A7" {
		t.Errorf("the codes are %v", codes)
	}
	// it is remembered for the next list of the same shape
	r.begin()
	r.paste("Name\tBadge\nCal Dunn\tC2\n")
	r.WantUnseen("Left aside")
}

func TestTheRowOfTheHeadingsIsSaidByKeys(t *testing.T) {
	r := enter(t, thursday())
	r.paste("Ada Brook\nBen Cole\nCal Dunn\n")
	r.Window().Canvas().Focus(r.grid())
	r.Press(fyne.KeyLeft, fyne.KeyReturn)
	r.chooseInMenu("Headings in row 1")
	r.wantNoFailure()
	r.WantSeen("Headings 1", "2 people found")
}

func TestASheetOfAWorkbookIsChosenByName(t *testing.T) {
	r := enter(t, thursday())
	r.screen.TakeFile(workbook(t, "Mentees", "Name\nAda Brook\n", "Mentors", "Name\nBen Cole\nCal Dunn\n"))
	r.wantNoFailure()
	r.WantSeen("Sheet", "Mentees", "one person found")
	r.Pick(0, "Mentors")
	r.WantSeen("2 people found")
}

func TestTheLettersOfATextCanBeReadOtherwise(t *testing.T) {
	r := enter(t, thursday())
	r.give("windows-1250.csv")
	r.WantSeen("Letters are read as", "Windows-1250", "It reads Łucja, Żak, Jiří, Dvořák.")
	r.Pick(0, "Windows-1252")
	r.WantUnseen("Łucja Żak")
	r.wantNoFailure()
}

func TestPeopleJoinTheGroupThatIsChosen(t *testing.T) {
	r := enter(t, thursday())
	r.give("couple-one-email.csv")
	r.WantSeen("They join the group")
	r.Pick(0, "None")
	r.Tap("See what comes in")
	r.Tap("Bring in 3 people")
	r.Stored(func(x *store.Reader) error {
		members, err := x.Members(data.ID{5})
		if len(members) != 0 {
			t.Errorf("%d join", len(members))
		}
		return err
	})
}

func TestTheDayOfAListWithoutOneIsAsked(t *testing.T) {
	r := enter(t, riverside())
	r.paste("Name\tStatus\nAda Brook\tP\nBen Cole\tA\n")
	r.WantSeen("On which day was this meeting?")
	r.WantOff("See what comes in", "That is right")
	r.Type("10/11/2026")
	r.Press(fyne.KeyReturn)
	if !r.Sees("Nothing is open") {
		r.Tap("That is right")
	}
	r.Tap("See what comes in")
	r.Tap("Bring in 2 marks")
	if _, marks, meetings := r.stored(); len(marks) != 2 || meetings[0].Date.String() != "2026-11-10" {
		t.Errorf("%v %v", marks, meetings)
	}
}

func TestWhatIsRefusedSaysItsRowAndWhy(t *testing.T) {
	r := enter(t, thursday())
	r.give("not-names.csv")
	r.Press(fyne.KeyReturn)
	r.Window().Resize(fyne.NewSize(1024, 640))
	r.Choose("Refused 7")
	r.WantSeen("“NULL” is how another program writes that there is nothing")
	r.Picture("bring-in-refused")
	r.Choose("Left aside 6")
	r.Picture("bring-in-aside")
	r.wantNoFailure()
}

func TestWhereNamesAreHiddenASheetTellsNone(t *testing.T) {
	code := data.CodeOnly
	words.ShowNames(&code)
	t.Cleanup(func() { words.ShowNames(nil) })
	r := enter(t, thursday())
	r.give("kept-by-hand.csv")
	for range 5 {
		for _, name := range []string{"Ada", "Brook", "Jo", "lady", "kept by M.", "kept-by-hand"} {
			r.WantUnseen(name)
		}
		r.Press(fyne.KeyReturn)
	}
}

func TestWhereSomebodyWasErasedItIsAskedWhetherTheSheetStillHasThem(t *testing.T) {
	r := enter(t, riverside())
	if _, err := r.Store().Erase(store.Erasure{Person: data.ID{9, 1}}); err != nil {
		t.Fatal(err)
	}
	r.paste("Name\nDora Lind\nEva Moss\n")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Somebody was erased from this programme, on 19 November.")
	r.WantOff("Bring in 2 people")
	r.Picture("bring-in-erased")
	r.Press(fyne.KeySpace) // the tick has the keyboard
	r.Tap("Bring in 2 people")
	r.wantNoFailure()
	if people, _, _ := r.stored(); len(people) != 8 {
		t.Errorf("%d people are stored", len(people))
	}
}

func TestWhatIsNoListIsRefusedAndNothingChanges(t *testing.T) {
	for _, c := range []struct{ name, content, reason string }{
		{"a picture", "\x89PNG\r\n\x1a\n", "this is a picture"},
		{"nothing", "", "there is nothing in this file"},
		{"no names", "Shoe size\n38\n", "there is no column of names"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := enter(t, data.Records{})
			path := filepath.Join(t.TempDir(), "list.csv")
			if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			r.screen.TakeFile(path)
			if len(r.Failures) != 1 || !strings.HasPrefix(r.Failures[0].Error(), c.reason) {
				t.Errorf("failures: %v", r.Failures)
			}
			r.WantSeen("Choose a file")
		})
	}
}

func TestAChoiceThatCannotBeLeavesTheSheetAsItWas(t *testing.T) {
	r := enter(t, thursday())
	r.paste("Name\nAda Brook\nBen Cole\n")
	r.Window().Canvas().Focus(r.grid())
	r.Press(fyne.KeyReturn)
	r.chooseInMenu("Left aside")
	if len(r.Failures) != 1 {
		t.Fatalf("failures: %v", r.Failures)
	}
	r.Tap("See what comes in")
	r.WantSeen("Bring in 2 people")
}

func TestAFileIsChosenByKeys(t *testing.T) {
	r := enter(t, thursday())
	path := filepath.Join(fyne.CurrentApp().Preferences().String("folder"), "list.csv")
	if err := os.WriteFile(path, []byte("Name\nAda Brook\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Press(fyne.KeyReturn)
	r.WantSeen("list.csv")
	r.Press(fyne.KeyReturn)
	r.WantSeen("one person found")
	if err := os.WriteFile(path, []byte("Name\nAda Brook\nBen Cole\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.Tap("Another file")
	r.Press(fyne.KeyReturn)
	r.WantSeen("2 people found")
}

func TestTheSheetIsKeptWhileSomebodyLooksAtAnotherScreen(t *testing.T) {
	r := enter(t, riverside())
	r.paste("Name\nAda Brook\nDora Lind\n")
	if _, err := r.Store().AddPerson(data.Person{First: "Dora", Last: "Lind"}); err != nil {
		t.Fatal(err)
	}
	r.Tap("‹ Back")
	if r.Backs != 1 {
		t.Errorf("it went back %d times", r.Backs)
	}
	r.Show(r.screen, screen.Location{Screen: screen.BringIn})
	r.Tap("See what comes in")
	r.WantSeen("Dora L.", "Known 2")
	r.Tap("‹ Back to the sheet")
	r.WantSeen("See what comes in")
	r.WantUnseen("Known 2")
}

func TestWhileABackupIsLookedAtNothingComesIn(t *testing.T) {
	r := room{Host: uitest.NewToLook(t, riverside()), t: t}
	r.screen = bringin.New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.BringIn})
	r.WantOff("Choose a file", "Paste cells")
	r.screen.TakeCells("Name\nDora Lind\n")
	r.WantUnseen("Dora")
}

// An export of Alongside is no list: it comes back in whole.
func TestAnExportComesBackIn(t *testing.T) {
	var book bytes.Buffer
	records := riverside()
	if err := (exchange.Export{Records: records, Style: data.FullNames}).WriteWorkbook(t.Context(), &book); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "export.xlsx")
	if err := os.WriteFile(path, book.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	r := enter(t, data.Records{})
	r.screen.TakeFile(path)
	r.wantNoFailure()
	r.WantSeen("Bring an export back", "memberships", "Here already")
	r.Picture("bring-in-everything")
	r.Press(fyne.KeyReturn)
	r.wantNoFailure()
	if people, _, _ := r.stored(); len(people) != len(records.People) {
		t.Errorf("%d people are stored", len(people))
	}
	r.undo()
	if people, _, _ := r.stored(); len(people) != 0 {
		t.Errorf("after undo %d people are stored", len(people))
	}
}
