# make run and make test are all that a newcomer needs; see README.md.

APP     = build/alongside
CTL     = build/alongsidectl
# Without this tag Fyne checks every call for the goroutine it comes from.
APPTAGS = -tags migrated_fynedo
FAST    = ./data/... ./reports/... ./ui/... ./assets/...
STEP    = .ci/step

.PHONY: run test tour bench faults shots build install clean

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then $(APP); \
	else echo "There is no display here to open a window on; taking the tour instead."; $(MAKE) --no-print-directory tour; fi

test: install
	@$(STEP) format   sh -c 'out=$$(go tool gofumpt -l assets cmd data reports ui); [ -z "$$out" ] || { echo "not formatted:"; echo "$$out"; exit 1; }'
	@$(STEP) vet      go vet ./...
	@$(STEP) lint     go tool staticcheck ./...
	@$(STEP) unit     env CGO_ENABLED=0 go test $(FAST)
	@$(STEP) commands go test ./cmd/...
	@$(STEP) race     go test -race -short ./data/... ./reports/...
	@$(MAKE) --no-print-directory tour

install:
	@.ci/install

build: install
	@$(STEP) build go build $(APPTAGS) -o build/ ./cmd/alongside ./cmd/alongsidectl

# The evening in a real window, driven by keyboard; see cmd/tour.
tour: build
	@rm -rf build/tour
	@$(STEP) tour go run ./cmd/tour -app $(APP) -ctl $(CTL) -out build/tour

# Every screen in every theme, size and amount of data, without a display; and every
# document on every paper, in both sizes of print, into build/shots/documents.
shots:
	@rm -rf build/shots && mkdir -p build/shots
	@ALONGSIDE_SHOTS=$(CURDIR)/build/shots CGO_ENABLED=0 go test -count=1 -run 'TestShots' ./ui ./reports/press
	@find build/shots -name '*.png' | wc -l

# Ratios against a reference measured in the same run.
bench: build
	@CGO_ENABLED=0 go test -run '^$$' -bench . -benchtime 20x ./data/... ./reports/page ./ui/...
	@go run ./cmd/tour -app $(APP) -bench

# Every fault that we can make of a file, and what came of each, beside bare bbolt. It
# takes some two hours, forty minutes of that fuzzing. One row of the table alone: make faults
# ROW=flipped; more than one: ROW='(cut|full)'.
# Files in memory make it ten times as quick; no row is about the disk beneath them.
FAULTS = GOTMPDIR=$(CURDIR)/build TMPDIR=$$([ -d /dev/shm ] && echo /dev/shm || echo "$${TMPDIR:-/tmp}") CGO_ENABLED=0
faults:
	@mkdir -p build
ifdef ROW
	@ALONGSIDE_FAULTS=$(CURDIR)/build/faults.md $(FAULTS) go test -count=1 -timeout 3h -v -run '/^$(ROW)$$' ./data/store/faults
else
	@ALONGSIDE_FAULTS=$(CURDIR)/build/faults.md $(FAULTS) go test -count=1 -timeout 3h -v ./data/store/faults
	@ALONGSIDE_YEARS=10m $(FAULTS) go test -count=1 -timeout 1h -v ./data/dossier/yearatrandom
	@for f in FuzzPages FuzzMeta FuzzRecords; do CGO_ENABLED=0 go test -run '^$$' -fuzz "^$$f\$$" -fuzztime 10m ./data/store || exit 1; done
	@for f in FuzzList FuzzWorkbook FuzzDocument FuzzEncodings; do CGO_ENABLED=0 go test -run '^$$' -fuzz "^$$f\$$" -fuzztime 10m ./data/incoming || exit 1; done
endif
	@cat build/faults.md

clean:
	@rm -rf build
