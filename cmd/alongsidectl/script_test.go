package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

// TestMain lets the scripts run the program itself, as a process of its own
// with its own exit status. A new passphrase costs as little as it may, and
// that is next to nothing.
func TestMain(m *testing.M) {
	vaulttest.Quick()
	least := func() vault.Params { return vault.Floor }
	testscript.Main(m, map[string]func(){
		"alongsidectl": func() { os.Exit(run(os.Args[1:], least, nil)) },
		"stranger":     func() { becomeStranger(); os.Exit(run(os.Args[1:], least, nil)) },
	})
}

// TestScripts runs the stories in testdata/script. Each finds in its folder a
// sample programme, one of people with every kind of name, and what opens them.
func TestScripts(t *testing.T) {
	made := makeProgrammes(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			for name, content := range made {
				if err := os.WriteFile(filepath.Join(env.WorkDir, name), content, 0o600); err != nil {
					return err
				}
			}
			env.Setenv("HOME", "") // a script that wants to remember what it has seen says where
			env.Setenv("SOURCE_DATE_EPOCH", strconv.FormatInt(evening.Unix(), 10))
			return letStrangersIn(env.WorkDir)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": exitStatus, "pick": pick, "mode": mode, "pdftext": pdfText,
			"line": line, "mistype": mistype, "encode": encode, "picture": picture,
			"hold": hold, "spoil": spoil, "take": take, "cut": cut, "replace": replaceBytes,
		},
	})
}
