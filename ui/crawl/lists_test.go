package crawl

import "alongside/data/store"

// What no step of the crawl reaches, and why that is right.

// otherwiseDone are the operations that are not a step's doing.
var otherwiseDone = map[string]string{
	"create":          "a programme is made before it is listened to",
	"load":            "so is what it begins with",
	"plan-meetings":   "done when a programme is opened",
	"migrate":         "done to a file of an earlier version",
	"open":            "noted while a programme is opened",
	"wrong-tries":     "noted while a programme is opened",
	"take-out-erased": "done to an older copy of a file",
	"prune-audit":     "done when a file of years is opened",
	"add-people":      "files of earlier versions tell of it",
	"salvage":         "done to a file that is damaged",
}

// otherwiseOpened are the dialogs, by their titles, that need more than a step.
var otherwiseOpened = map[string]string{
	"The last change may be missing":                            "needs a file that was torn from its disk",
	"None was made":                                             "needs a disk on which there is no room",
	"{{.N}} of {{.Count}} were made":                            "needs a disk that fills up meanwhile",
	"No backup was made":                                        "needs a stick that was pulled, or a disk without room",
	"Not every backup was made":                                 "needs a stick that was pulled, or a disk without room",
	"What can be read is saved":                                 "needs a damaged file",
	"Not everything in this file is as it was stored":           "needs a file that something else wrote to",
	"This file is older than the one that was open here before": "needs an older copy of the file in its place",
	"Save the report":                                           "needs a damaged file",
	"Nothing was taken":                                         "needs a file that is dropped on the window",
	"Not sealed anew":                                           "needs a file of an earlier version",
}

// lasting are the operations that cannot be taken back: the crawl goes on with a fresh
// copy of the programme afterwards.
var lasting = map[store.Act]bool{
	store.ActGiveKey: true, store.ActRenameKey: true, store.ActKeyRole: true, store.ActTakeKey: true,
	store.ActPassphrase: true, store.ActRecoveryKey: true, store.ActRekey: true, store.ActErase: true,
}
