package yearatrandom

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"alongside/data/store"
)

// reads are what changes nothing in the file.
var reads = strings.Fields(`
	BackupPlaces Behind CanRedo CanUndo CannotFollow CheckOpened CheckUntil Confirm ContentHash DraftOfRecovery Facilitators HeldIn
	IsBackedUp KnownWords LastBackup LastChangeInDoubt LastChecked Lead LookedAt Looking Me NeedLead OnChange Owner
	Path RekeyDue ReleasePages Ring SlipStands Verify View ViewPast`)

// leftOut is what a year does not do, and why.
var leftOut = map[string]string{
	"EnterSlip":    "a slip is about the consent and the register of its day, and no figure follows from it: store's and press's own tests",
	"KeepDraft":    "what is being typed is no part of the programme: store's drafts_test",
	"TakeDraft":    "likewise",
	"Discard":      "nobody keeps the programme then: ui's TestWhatIsGivenUpAtTheStartLeavesNothingOpenAndNoFile",
	"TakeOut":      "restoring does it, with everybody who was erased since",
	"AcceptBehind": "RestoredFrom does it",
}

// The ride drives whatever of the store can change the file.
func TestTheYearDoesWhateverTheStoreCan(t *testing.T) {
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	called := map[string]bool{}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, is := n.(*ast.SelectorExpr)
			if !is {
				return true
			}
			if on, is := call.X.(*ast.SelectorExpr); is && on.Sel.Name == "s" {
				called[call.Sel.Name] = true
			}
			return true
		})
	}
	known := map[string]bool{}
	for _, name := range reads {
		known[name] = true
	}
	for m := range reflect.TypeFor[*store.Store]().Methods() {
		_, explained := leftOut[m.Name]
		switch {
		case called[m.Name] && explained:
			t.Errorf("%s is done, and explained away", m.Name)
		case !called[m.Name] && !known[m.Name] && !explained:
			t.Errorf("the year never does %s", m.Name)
		}
		delete(known, m.Name)
		delete(leftOut, m.Name)
	}
	for name := range known {
		t.Errorf("%s reads, and there is no such operation", name)
	}
	for name := range leftOut {
		t.Errorf("%s is explained, and there is no such operation", name)
	}
}
