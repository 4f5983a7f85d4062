package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"alongside/data/store"
	"alongside/data/store/storetest"
)

// exitStatus runs a program and asks for one exit status:
//
//	status 5 alongsidectl check a.alongside
func exitStatus(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: status N program args...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var exited *exec.ExitError
	if errors.As(err, &exited) {
		got = exited.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(got) != want {
		ts.Fatalf("exit status %d, want %s", got, want)
	}
}

// pick finds the first line of a list in JSON in which a field has a value,
// and keeps its id in a variable:
//
//	pick PERSON people.json name 'Dee'
func pick(ts *testscript.TestScript, _ bool, args []string) {
	if len(args) != 4 {
		ts.Fatalf("usage: pick VAR file field value")
	}
	var lines []map[string]any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &lines))
	for _, line := range lines {
		if fmt.Sprint(line[args[2]]) == args[3] {
			ts.Setenv(args[0], fmt.Sprint(line["id"]))
			return
		}
	}
	ts.Fatalf("no %s is %q in %s", args[2], args[3], args[1])
}

// mode asks for the mode of files:
//
//	mode 600 out.pdf
func mode(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args[1:] {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if got := fmt.Sprintf("%o", info.Mode().Perm()); got != args[0] {
			ts.Fatalf("%s has mode %s, want %s", name, got, args[0])
		}
	}
}

// hold has this process open a programme, as the window would, until the end
// of the script:
//
//	hold a.alongside
func hold(ts *testscript.TestScript, _ bool, args []string) {
	s, err := store.Open(ts.MkAbs(args[0]), passphrase, storeOptions)
	ts.Check(err)
	ts.Defer(func() { ts.Check(s.Close()) })
}

// cut takes two thirds of a file away: up to half of it may be room for later:
//
//	cut a.alongside
func cut(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	info, err := os.Stat(path)
	ts.Check(err)
	ts.Check(os.Truncate(path, info.Size()/3))
}

// replaceBytes replaces a text wherever it stands in a file:
//
//	replace a.alongside 'alongside 1' 'alongside 9'
func replaceBytes(ts *testscript.TestScript, _ bool, args []string) {
	content := ts.ReadFile(args[0])
	if !strings.Contains(content, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(content, args[1], args[2])), 0o600))
}

// spoil flips one bit in the last value of each page of marks, and leaves all
// that holds the file together as it is; or, with "pages", one in the head of
// each page:
//
//	spoil marks a.alongside
//	spoil pages a.alongside
func spoil(ts *testscript.TestScript, _ bool, args []string) {
	const pageSize, headSize, elementSize, leaf, markKey = 4096, 16, 16, 2, 32
	content := []byte(ts.ReadFile(args[1]))
	for at := 2 * pageSize; at < len(content); at += pageSize {
		page := content[at : at+pageSize]
		count := int(binary.LittleEndian.Uint16(page[10:]))
		switch {
		case args[0] == "pages":
			page[9] ^= 0x40
		case binary.LittleEndian.Uint16(page[8:]) == leaf && count > 0 && count < pageSize/elementSize:
			last := headSize + elementSize*(count-1)
			pos := int(binary.LittleEndian.Uint32(page[last+4:]))
			key := int(binary.LittleEndian.Uint32(page[last+8:]))
			value := int(binary.LittleEndian.Uint32(page[last+12:]))
			if end := last + pos + key + value; key == markKey && value > 1 && end <= pageSize {
				page[end-1] ^= 1
			}
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), content, 0o600))
}

// take takes the first mark away, and all that names it.
func take(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(storetest.TakeMark(ts.MkAbs(args[0])))
}
