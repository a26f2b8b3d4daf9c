; Offers the program under "Open with" for kinds of file that belong to others, without taking them over.
; Written for this user only (HKCU), as all of the installation is.

!macro offerFor ENDING
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".${ENDING}" ""
!macroend

!macro customInstall
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro offerFor "zip"
  !insertmacro offerFor "json"
  !insertmacro offerFor "csv"
  !insertmacro offerFor "tsv"
  !insertmacro offerFor "txt"
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!macroend
